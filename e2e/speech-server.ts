import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that speaks the OpenAI protocol for transcription and always hears the same two sentences. */
export interface SpeechServer {
  readonly url: string;
  /** Bytes of each sound that arrived. */
  readonly heard: number[];
  stop(): Promise<void>;
}

export async function startSpeechServer(): Promise<SpeechServer> {
  const heard: number[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      void new Response(new Uint8Array(Buffer.concat(pieces)), { headers }).formData().then((form) => {
        const file = form.get('file');
        heard.push(file instanceof File ? file.size : 0);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    heard,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const answer = {
  task: 'transcribe',
  language: 'english',
  duration: 4,
  text: 'Good morning. It was a long week.',
  segments: [
    { id: 0, start: 0, end: 2, text: ' Good morning.' },
    { id: 1, start: 2, end: 4, text: ' It was a long week.' },
  ],
};

/** Four seconds of a tone as WAV: 16 bits, one channel, 8000 a second. */
export function toneFile(): Buffer {
  const [rate, seconds] = [8000, 4];
  const samples = Buffer.alloc(rate * seconds * 2);
  for (let at = 0; at < rate * seconds; at++)
    samples.writeInt16LE(Math.round(8000 * Math.sin((2 * Math.PI * 220 * at) / rate)), at * 2);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
