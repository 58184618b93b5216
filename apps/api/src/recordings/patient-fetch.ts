import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * `fetch` for an answer that takes long. The one of Node gives up when no header has come within five minutes; writing
 * down an hour of speech takes longer on a machine without a graphics card. Only the signal ends this one.
 */
export async function patientFetch(address: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const url = new URL(address instanceof Request ? address.url : address);
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  const request = send(url, {
    method: init.method ?? 'GET',
    headers: Object.fromEntries(new Headers(init.headers)),
    ...(init.signal ? { signal: init.signal } : {}),
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
  const body = init.body instanceof ReadableStream ? Readable.fromWeb(init.body) : Readable.from([]);
  // A server may answer before it has read everything, to refuse; then the answer counts, not the broken pipe.
  const [answer] = await Promise.all([
    answered,
    pipeline(body, request).catch((error: unknown) => failUnless(answered, error)),
  ]);
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece as Buffer);
  const status = answer.statusCode ?? 500;
  return new Response([204, 205, 304].includes(status) ? null : Buffer.concat(pieces), {
    status,
    headers: Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  });
}

/** Gives an answer that is already on its way a moment to arrive. */
async function failUnless(answered: Promise<IncomingMessage>, error: unknown): Promise<void> {
  const moment = new Promise<never>((_, reject) => setTimeout(() => reject(error as Error), 1000));
  await Promise.race([answered, moment]);
}
