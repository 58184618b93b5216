/** A CPT code with the minutes it stands for; `to` is null where it has no upper limit. */
export interface TimedCode {
  readonly code: string;
  readonly from: number;
  readonly to: number | null;
  readonly description: string;
}

/**
 * Psychotherapy with the patient, by minutes face to face; the second code is the add-on to an evaluation and
 * management service by the same person on the same day, whose own time does not count. Source: AMA, CPT 2013 and later,
 * time rule of the psychotherapy section; CMS contractor Novitas, L35101 (16–37, 38–52, 53 and more; under 16 not reported).
 */
const codes = [
  { alone: '90832', withEvaluation: '90833', from: 16, to: 37, length: 30 },
  { alone: '90834', withEvaluation: '90836', from: 38, to: 52, length: 45 },
  { alone: '90837', withEvaluation: '90838', from: 53, to: null, length: 60 },
] as const;

/**
 * The CPT code that the minutes of a session allow. It says what the time allows, not whether a payer accepts it.
 *
 * @param minutes of psychotherapy face to face, from start and stop times
 * @param withEvaluation whether an evaluation and management service was given too, its time left out of `minutes`
 * @returns why there is none: under 16 minutes psychotherapy is not reported
 * @example psychotherapyCode(50, false) // { ok: true, code: '90834', from: 38, to: 52, description: 'Psychotherapy, 45 minutes' }
 */
export function psychotherapyCode(
  minutes: number,
  withEvaluation: boolean,
): ({ readonly ok: true } & TimedCode) | { readonly ok: false; readonly reason: string } {
  if (!Number.isFinite(minutes) || minutes < 0)
    return { ok: false, reason: 'The minutes of the session are not known' };
  const found = codes.findLast(({ from }) => Math.floor(minutes) >= from);
  if (!found) return { ok: false, reason: 'Psychotherapy of less than 16 minutes is not reported' };
  const description = `Psychotherapy, ${found.length} minutes`;
  return {
    ok: true,
    code: withEvaluation ? found.withEvaluation : found.alone,
    from: found.from,
    to: found.to,
    description: withEvaluation ? `${description}, with an evaluation and management service` : description,
  };
}
