import { APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';

export interface TokenUse {
  readonly input: number;
  readonly output: number;
}

export const noTokens: TokenUse = { input: 0, output: 0 };

/** An attempt that brought no draft: why, and what to do, in words for the page. Nothing of the answer is in them. */
export class AttemptFailure extends Error {
  override readonly name = 'AttemptFailure';

  constructor(
    readonly words: string,
    /** Whether another attempt may go better. */
    readonly passing: boolean,
    /** As the service asked. */
    readonly waitSeconds: number = 0,
    /** What the attempt cost all the same. */
    readonly used: TokenUse = noTokens,
  ) {
    super(passing ? 'passing' : 'final');
  }
}

const later = 'Try again later, or draft without a model.';

/** What a service refuses for good, by status: who can do something about it, and what. */
const final: Readonly<Record<number, string>> = {
  400: 'The service of the language model refused the request. It may not know structured outputs (json_schema), or the session may be longer than the model takes. Ask an operator to look at ATTUNE_DRAFT_MODEL, or draft without a model.',
  401: 'The service of the language model refused the key. Ask an operator to look at OPENAI_API_KEY.',
  403: 'The service of the language model does not allow this key to use the model. Ask an operator to look at OPENAI_API_KEY and ATTUNE_DRAFT_MODEL.',
  404: 'There is no language model of that name at the configured address. Ask an operator to look at OPENAI_BASE_URL and ATTUNE_DRAFT_MODEL.',
  413: 'The session is longer than the language model takes. Draft without a model, or ask an operator for a model that takes more.',
  422: 'The service of the language model refused the request. Ask an operator to look at ATTUNE_DRAFT_MODEL, or draft without a model.',
};

/** The failure behind an error of the package `openai`; null where the error is none of the service's. */
export function failureOf(error: unknown, now: () => Date = () => new Date()): AttemptFailure | null {
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError || isTimeout(error))
    return new AttemptFailure(`The language model did not answer in time. ${later}`, true);
  if (error instanceof SyntaxError) return unreadable();
  if (!(error instanceof APIError)) return null;
  const { status, code, headers } = error as Pick<APIError, 'status' | 'code'> & { headers: Headers | undefined };
  if (status === undefined)
    return new AttemptFailure(
      `The service of the language model could not be reached. ${later} If it stays so, an operator looks at OPENAI_BASE_URL.`,
      true,
    );
  if (code === 'insufficient_quota')
    return new AttemptFailure(
      'The account at the service of the language model has no credit left. Ask an operator to see to it, or draft without a model.',
      false,
    );
  const refusal = final[status];
  if (refusal) return new AttemptFailure(refusal, false);
  const wait = waitOf(headers, now());
  if (status === 429) return new AttemptFailure(`The service of the language model is busy. ${later}`, true, wait);
  if (status >= 500 || status === 408 || status === 409)
    return new AttemptFailure(`The service of the language model had a problem (${status}). ${later}`, true, wait);
  return new AttemptFailure(`The service of the language model refused the request (${status}). ${later}`, false);
}

export const unreadable = (used: TokenUse = noTokens): AttemptFailure =>
  new AttemptFailure(`The answer of the language model could not be read. ${later}`, true, 0, used);

export const refusedByModel = (used: TokenUse): AttemptFailure =>
  new AttemptFailure(`The language model refused to write a draft of this session. ${later}`, true, 0, used);

export const cutShort = (used: TokenUse): AttemptFailure =>
  new AttemptFailure(
    `The answer of the language model broke off before its end, and half a note is none. ${later}`,
    true,
    0,
    used,
  );

export const wroteNothing = (used: TokenUse): AttemptFailure =>
  new AttemptFailure(`The language model wrote nothing. ${later}`, true, 0, used);

/** An answer of another form than was asked for; `reason` names what is wrong with it, without its words. */
export const otherForm = (reason: string, used: TokenUse): AttemptFailure =>
  new AttemptFailure(`${reason}, so nothing of it was kept. ${later}`, true, 0, used);

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');

/** Retry-After, in seconds or as a date (RFC 9110, 10.2.3). */
function waitOf(headers: Headers | undefined, now: Date): number {
  const text = headers?.get('retry-after');
  if (!text) return 0;
  const seconds = /^\d+$/.test(text.trim()) ? Number(text) : (Date.parse(text) - now.getTime()) / 1000;
  return Number.isFinite(seconds) ? Math.max(seconds, 0) : 0;
}
