import { Problem } from '@attune/contracts';
import type { Agent, Response, Test } from 'supertest';

/** Every path of the HTTP interface but health begins with this. */
export const api = '/api/v1';

export const get = <Body>(agent: Agent, path: string): Promise<Body> => body(agent.get(api + path), 200);

export const post = <Body>(agent: Agent, path: string, sent: object, status = 201): Promise<Body> =>
  body(agent.post(api + path).send(sent), status);

export const patch = <Body>(agent: Agent, path: string, sent: object): Promise<Body> =>
  body(agent.patch(api + path).send(sent), 200);

/** The body of an answer, which must have this status; else what the server said becomes the error. */
async function body<Body>(request: Test, status: number): Promise<Body> {
  const response = await request;
  if (response.status !== status) {
    throw new Error(`${request.method} ${request.url}: ${response.status} instead of ${status}: ${response.text}`);
  }
  return response.body as Body;
}

/** An answer that refuses: this status, problem+json as RFC 9457 has it, every field as the contract says. */
export async function refused(request: Test, status: number): Promise<Problem> {
  const response = await request;
  expect({ status: response.status, problem: response.text }).toEqual({ status, problem: expect.any(String) });
  return problemOf(response);
}

export function problemOf(response: Response): Problem {
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = Problem.strict().parse(JSON.parse(response.text));
  expect(problem).toMatchObject({ status: response.status, type: `urn:attune:problem:${problem.code}` });
  return problem;
}
