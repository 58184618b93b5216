import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Scope } from '../database/scope.js';
import { problemOf, sendProblem } from '../errors/send-problem.js';
import { type AudioRange, rangeOf } from './audio-range.js';
import type { Sound, SoundReader } from './sound-reader.js';

const logger = new Logger('Recordings');

/** Answers a player: the whole or a range (RFC 9110, 14), decrypted on the way, kept by nobody in between. */
export async function sendSound(
  { request, response }: { request: Request & { requestId?: string }; response: Response },
  scope: Scope,
  reader: SoundReader,
  sound: Sound,
): Promise<void> {
  const asked = rangeOf(request.headers.range, sound.bytes);
  response.set({
    'Content-Type': sound.type,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Disposition': 'inline',
  });
  if (asked === 'unsatisfiable') {
    response.set('Content-Range', `bytes */${sound.bytes}`);
    sendProblem(response, problemOf(416, 'range', 'The recording is not as long as that.', request.requestId));
    return;
  }
  const range: AudioRange = asked ?? { first: 0, last: sound.bytes - 1 };
  if (request.method === 'HEAD') {
    head(response, sound, asked, range).end();
    return;
  }
  const pieces = reader.read(scope, sound, range);
  // The first piece before the first header: damage found here is told in words, not as a broken connection.
  const first = await pieces.next();
  try {
    await pipeline(Readable.from(rest(first, pieces)), head(response, sound, asked, range));
  } catch (error) {
    // A player that jumps closes its connection; anything else is worth a line.
    const { code, name } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_STREAM_PREMATURE_CLOSE') logger.error({ requestId: request.requestId, error: name, code });
  }
}

function head(response: Response, sound: Sound, asked: AudioRange | null, { first, last }: AudioRange): Response {
  response.status(asked ? 206 : 200).set('Content-Length', String(last - first + 1));
  if (asked) response.set('Content-Range', `bytes ${first}-${last}/${sound.bytes}`);
  return response;
}

async function* rest(
  first: IteratorResult<Buffer, void>,
  pieces: AsyncGenerator<Buffer, void>,
): AsyncGenerator<Buffer> {
  if (!first.done) yield first.value;
  yield* pieces;
}
