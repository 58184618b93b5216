import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { wavSeconds } from './sound.js';

/** What arrived at `/audio/transcriptions`, taken apart as a server would. */
export interface SpeechRequest {
  readonly authorization: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly fileName: string;
  readonly type: string;
  readonly file: Buffer;
}

export interface SpeechAnswer {
  readonly status: number;
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A local server that speaks the OpenAI protocol for transcription: real HTTP, real multipart, answers of our own. */
export interface SpeechServer {
  readonly url: string;
  readonly requests: SpeechRequest[];
  /** How it answers from now on; may take its time. */
  answer: (request: SpeechRequest) => SpeechAnswer | Promise<SpeechAnswer>;
  close(): Promise<void>;
}

/** verbose_json as OpenAI documents it, for these spoken sentences. */
export const verboseJson = (
  seconds: number,
  segments: readonly { start: number; end: number; text: string; speaker?: string }[],
): SpeechAnswer => ({
  status: 200,
  body: {
    task: 'transcribe',
    language: 'english',
    duration: seconds,
    text: segments.map(({ text }) => text.trim()).join(' '),
    segments: segments.map((segment, id) => ({ id, seek: 0, tokens: [], temperature: 0, ...segment })),
  },
});

export const apiError = (status: number, code: string | null, headers: Record<string, string> = {}): SpeechAnswer => ({
  status,
  headers,
  body: { error: { message: 'Client Zander said something', type: 'test', param: null, code } },
});

/** By default: only sound that can be played is transcribed, into two sentences that last as long as the sound does. */
export function hearTone({ file }: SpeechRequest): SpeechAnswer {
  const seconds = wavSeconds(file);
  if (!(seconds > 0)) return apiError(400, 'invalid_file');
  return verboseJson(seconds, [
    { start: 0, end: seconds / 2, text: ' Good morning.' },
    { start: seconds / 2, end: seconds, text: ' It was a long week.' },
  ]);
}

export async function startSpeechServer(): Promise<SpeechServer> {
  const requests: SpeechRequest[] = [];
  const speech: { answer: SpeechServer['answer'] } = { answer: hearTone };
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    if (request.url !== '/v1/audio/transcriptions' || request.method !== 'POST')
      return send(response, apiError(404, null));
    const parsed = await parse(request, Buffer.concat(pieces));
    requests.push(parsed);
    send(response, await speech.answer(parsed));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(speech, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

async function parse(request: IncomingMessage, body: Buffer): Promise<SpeechRequest> {
  const length = Number(request.headers['content-length']);
  if (length !== body.length) throw new Error(`${body.length} bytes arrived, ${length} were announced`);
  // The platform's own parser of multipart bodies, as strict as any server's.
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData();
  const file = form.get('file');
  if (!(file instanceof File)) throw new Error('no file in the form');
  const fields = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    authorization: request.headers.authorization ?? null,
    fields: Object.fromEntries(fields),
    fileName: file.name,
    type: file.type,
    file: Buffer.from(await file.arrayBuffer()),
  };
}

function send(response: ServerResponse, { status, body, headers }: SpeechAnswer): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
}
