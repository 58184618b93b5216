/** Requests as one signed-in person, for scripts and tests that speak HTTP without a browser. */
export interface SignedIn {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
}

/**
 * Signs in with an e-mail address and a password.
 *
 * @param url address of Attune, without a slash at the end
 * @example const intern = await signIn(attune.url, 'intern@demo.attune.example', attune.password);
 */
export async function signIn(url: string, email: string, password: string): Promise<SignedIn> {
  const answer = await send(`${url}/api/v1/sign-in`, {}, { email, password });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return {
    get: async <T>(path: string) => (await (await send(`${url}/api/v1${path}`, { cookie })).json()) as T,
    post: async <T>(path: string, body: unknown) =>
      (await (await send(`${url}/api/v1${path}`, { cookie }, body)).json()) as T,
  };
}

async function send(address: string, headers: Record<string, string>, body?: unknown): Promise<Response> {
  const origin = new URL(address).origin;
  const answer = await fetch(
    address,
    body === undefined
      ? { headers }
      : {
          method: 'POST',
          headers: { ...headers, origin, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
  );
  if (!answer.ok) throw new Error(`${answer.status} of ${address}: ${await answer.text()}`);
  return answer;
}
