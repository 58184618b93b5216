import { randomBytes } from 'node:crypto';

/** A form with one file (RFC 7578), made while it is sent. */
export interface MultipartSound {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Buffer>;
}

/**
 * The form that `/audio/transcriptions` takes. The package `openai` would hold the whole file in memory first; this one
 * holds a segment of it at a time and still says how long it is, because many servers refuse a body of unknown length.
 */
export function multipartSound(
  fields: Readonly<Record<string, string>>,
  file: { name: string; type: string; bytes: number; pieces: AsyncIterable<Buffer> },
): MultipartSound {
  const boundary = `attune-${randomBytes(16).toString('hex')}`;
  const part = (header: string): string => `--${boundary}\r\nContent-Disposition: form-data; ${header}`;
  const before = Buffer.from(
    Object.entries(fields)
      .map(([name, value]) => `${part(`name="${name}"`)}\r\n\r\n${value}\r\n`)
      .join('') + `${part(`name="file"; filename="${file.name}"`)}\r\nContent-Type: ${file.type}\r\n\r\n`,
  );
  const after = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    headers: {
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Content-Length': String(before.length + file.bytes + after.length),
    },
    body: (async function* () {
      yield before;
      yield* file.pieces;
      yield after;
    })(),
  };
}
