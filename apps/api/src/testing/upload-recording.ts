import type { RecordingView } from '@attune/contracts';
import { request as overHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import request, { type Agent, type Response } from 'supertest';
import { api, get } from './calls.js';
import { type TestApplication, testPassword } from './test-application.js';

export const tus = { 'Tus-Resumable': '1.0.0' };

const octets = 'application/offset+octet-stream';

/** Upload-Metadata: keys with values in base64. */
export const metadataOf = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');

/** Begins an upload as a tus client does. */
export const beginUpload = (agent: Agent, sessionId: string, bytes: number, more: object = {}): Promise<Response> =>
  Promise.resolve(
    agent
      .post(`${api}/recordings/uploads`)
      .set(tus)
      .set('Upload-Length', String(bytes))
      .set('Upload-Metadata', metadataOf({ sessionId, filename: 'Client Zander.wav', filetype: 'audio/wav', ...more })),
  );

/** The id of an upload that was begun. */
export function uploadOf(response: Response): string {
  const place = String(response.headers['location']);
  expect([response.status, place]).toEqual([
    201,
    expect.stringMatching(/^\/api\/v1\/recordings\/uploads\/[\da-f-]{36}$/),
  ]);
  return place.slice(place.lastIndexOf('/') + 1);
}

export const sendPiece = (agent: Agent, id: string, offset: number, piece: Buffer): Promise<Response> =>
  Promise.resolve(
    agent
      .patch(`${api}/recordings/uploads/${id}`)
      .set(tus)
      .set('Upload-Offset', String(offset))
      .set('Content-Type', octets)
      .serialize((sent: unknown) => sent as string)
      .send(piece),
  );

/** Where the upload stands, as the server says. */
export async function offsetOf(agent: Agent, id: string): Promise<number> {
  const response = await agent.head(`${api}/recordings/uploads/${id}`).set(tus);
  if (response.status !== 200) throw new Error(`HEAD of the upload: ${response.status}`);
  return Number(response.headers['upload-offset']);
}

/** Uploads a whole file in one go; the recording, which a job then transcribes. */
export async function uploadRecording(agent: Agent, sessionId: string, sound: Buffer): Promise<RecordingView> {
  const id = uploadOf(await beginUpload(agent, sessionId, sound.length));
  const response = await sendPiece(agent, id, 0, sound);
  if (response.status !== 204) throw new Error(`the upload was refused: ${response.status} ${response.text}`);
  return get<RecordingView>(agent, `/recordings/${id}`);
}

/** The sound as the player gets it. */
export const download = (agent: Agent, id: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(
    agent
      .get(`${api}/recordings/${id}/audio`)
      .set(headers)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      }),
  );

/** The cookie of a sign-in, for a request that supertest cannot make. */
export async function cookieOf({ server }: TestApplication, email: string): Promise<string> {
  const response = await request(server).post(`${api}/sign-in`).send({ email, password: testPassword }).expect(200);
  return String(response.headers['set-cookie']).split(';')[0] ?? '';
}

/** Announces the whole piece, sends `until` bytes of it, and is gone: a lid that closes, a lift, a tunnel. */
export function breakOff(
  { server }: TestApplication,
  cookie: string,
  { id, offset, piece, until }: { id: string; offset: number; piece: Buffer; until: number },
): Promise<void> {
  return new Promise((resolve) => {
    const sending = overHttp({
      port: (server.address() as AddressInfo).port,
      method: 'PATCH',
      path: `${api}/recordings/uploads/${id}`,
      headers: {
        ...tus,
        cookie,
        'upload-offset': String(offset),
        'content-type': octets,
        'content-length': String(piece.length),
      },
    });
    sending.once('error', () => resolve());
    sending.once('close', () => resolve());
    sending.write(piece.subarray(0, until), () => sending.destroy());
  });
}
