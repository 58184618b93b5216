import { APIConnectionTimeoutError, APIError } from 'openai';

/** A transcription that did not come about: why, and what to do, in words for the page. Nothing of the sound is in them. */
export class TranscriptionFailure extends Error {
  override readonly name = 'TranscriptionFailure';

  constructor(
    readonly words: string,
    /** Whether it makes sense to try again without anybody doing anything. */
    readonly passing: boolean,
    /** As the service asked. */
    readonly waitSeconds: number = 0,
  ) {
    super(passing ? 'passing' : 'final');
  }
}

/** The longest that a job waits because the service asked it to. */
const longestWaitSeconds = 60;

const again = 'Press "Transcribe again" later.';

/** What the service refuses for good, by status: who can do something about it, and what. */
const final: Readonly<Record<number, string>> = {
  400: 'The transcription service refused the recording. It may not know this kind of sound, or the model may not give times (verbose_json): try another file, or ask an operator to look at ATTUNE_TRANSCRIPTION_MODEL.',
  401: 'The transcription service refused the key. Ask an operator to look at ATTUNE_TRANSCRIPTION_KEY, then transcribe again.',
  403: 'The transcription service does not allow this key to transcribe. Ask an operator to look at ATTUNE_TRANSCRIPTION_KEY, then transcribe again.',
  404: 'There is no transcription service at the configured address, or it does not know the model. Ask an operator to look at ATTUNE_TRANSCRIPTION_URL and ATTUNE_TRANSCRIPTION_MODEL, then transcribe again.',
  413: 'The recording is larger than the transcription service takes (many take 25 MB). Upload it as mp3 or ogg, which are about a tenth of wav, or in parts.',
  415: 'The transcription service does not know this kind of sound. Upload it as mp3 or wav.',
  422: 'The transcription service refused the recording. Try another kind of file, or ask an operator to look at ATTUNE_TRANSCRIPTION_MODEL.',
};

/** The failure behind an error of the package `openai`; null where the error is none of the service's. */
export function failureOf(error: unknown): TranscriptionFailure | null {
  if (!(error instanceof APIError)) return null;
  if (error instanceof APIConnectionTimeoutError)
    return new TranscriptionFailure(`The transcription service did not answer in time. ${again}`, true);
  const { status, code, headers } = error as Pick<APIError, 'status' | 'code'> & { headers: Headers | undefined };
  if (status === undefined)
    return new TranscriptionFailure(
      `The transcription service could not be reached. ${again} If it stays so, an operator looks whether it runs.`,
      true,
    );
  if (code === 'insufficient_quota')
    return new TranscriptionFailure(
      'The account at the transcription service has no credit left. Ask an operator to see to it, then transcribe again.',
      false,
    );
  const refusal = final[status];
  if (refusal) return new TranscriptionFailure(refusal, false);
  if (status === 429)
    return new TranscriptionFailure(`The transcription service is busy. ${again}`, true, waitOf(headers));
  if (status >= 500 || status === 408 || status === 409)
    return new TranscriptionFailure(
      `The transcription service had a problem (${status}). ${again}`,
      true,
      waitOf(headers),
    );
  return new TranscriptionFailure(`The transcription service refused the recording (${status}).`, false);
}

/** Retry-After in seconds (RFC 9110, 10.2.3); a date is not understood, and then the queue's own pause is enough. */
function waitOf(headers: Headers | undefined): number {
  const seconds = Number(headers?.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), longestWaitSeconds) : 0;
}
