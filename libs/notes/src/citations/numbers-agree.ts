import type { Evidence, EvidenceForm, EvidenceSession } from './evidence.js';
import type { EvidenceIndex } from './evidence-index.js';
import { numbersIn } from './number-words.js';
import type { Reference } from './reference.js';
import { type StatedNumber, type StatedTime, statedNumbers } from './stated-numbers.js';

/**
 * The first number of a sentence that stands in nothing it cites; null where all do. A number of a form may be rounded as
 * it is written; a number of a turn may have been said in words; a time may lie anywhere in the cited turns. Numbers
 * in words ("three times") are not looked at.
 *
 * @param prose the sentence without its references and quotations
 * @param references all of which exist
 * @example strayNumber('Client drank 15 glasses', [{ kind: 'turns', first: 6, last: 6 }], evidence, index) // '15'
 */
export function strayNumber(
  prose: string,
  references: readonly Reference[],
  evidence: Evidence,
  index: EvidenceIndex,
): string | null {
  const { numbers, times } = statedNumbers(prose);
  if (numbers.length === 0 && times.length === 0) return null;
  const aboutTurns = /\bturns?\b/iu.test(prose);
  const number = numbers.find(
    (stated) => !references.some((reference) => bears(stated, reference, evidence, index, aboutTurns)),
  );
  const time = times.find((stated) => !references.some((reference) => bearsTime(stated, reference, evidence, index)));
  return number?.text ?? time?.text ?? null;
}

function bears(
  stated: StatedNumber,
  reference: Reference,
  { forms, session, goals }: Evidence,
  index: EvidenceIndex,
  aboutTurns: boolean,
): boolean {
  const is = (value: number | null | undefined) => typeof value === 'number' && agrees(stated, value);
  switch (reference.kind) {
    case 'turns':
      return (
        (aboutTurns && stated.value >= reference.first && stated.value <= reference.last) ||
        saidIn(stated.value, reference, index)
      );
    case 'form':
      return is(session?.number) || forms.some((form) => form.form === reference.form && valuesOf(form).some(is));
    case 'session':
      return session !== null && factsOf(session).some(is);
    case 'goal': {
      const goal = goals.find(({ number }) => number === reference.number);
      return is(goal?.number) || numbersIn(goal?.text ?? '').some(is);
    }
  }
}

/** Equal as far as it is written: 3.7 for 3.68; a whole number only for a whole one, or for one of ten and more. */
export function agrees({ value, decimals, sign }: StatedNumber, fact: number): boolean {
  if (sign !== null && fact !== 0 && Math.sign(fact) !== sign) return false;
  const size = Math.abs(fact);
  const tolerance = decimals > 0 || size >= 10 ? 0.5 * 10 ** -decimals : 0;
  return Math.abs(size - value) <= tolerance + 1e-9;
}

/** Whether a number is said in one of the cited turns. */
function saidIn(value: number, { first, last }: { first: number; last: number }, index: EvidenceIndex): boolean {
  const [from, to] = [index.blockOf[first - 1], index.blockOf[last - 1]];
  const places = index.numbers.get(value);
  if (from === undefined || to === undefined || !places) return false;
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? Infinity) <= to;
}

const valuesOf = ({ formName, minimum, maximum, scales }: EvidenceForm): (number | null | undefined)[] => [
  minimum,
  maximum,
  ...numbersIn(formName),
  ...scales.flatMap((scale) => [
    scale.value,
    scale.itemMean,
    scale.answered,
    scale.items,
    scale.sinceLast,
    scale.lastSession,
    scale.first?.session,
    scale.first?.itemMean,
    ...numbersIn(scale.name),
  ]),
];

const factsOf = ({ number, minutes, heldOn }: EvidenceSession): (number | null)[] => [
  number,
  minutes,
  ...(heldOn?.split('-').map(Number) ?? []),
];

function bearsTime(stated: StatedTime, reference: Reference, { session }: Evidence, index: EvidenceIndex): boolean {
  if (reference.kind === 'session')
    return [session?.startedAt, session?.endedAt].some(
      (time) => time?.replace(/^0/u, '') === stated.text.replace(/^0/u, ''),
    );
  if (reference.kind !== 'turns') return false;
  const from = index.blocks[index.blockOf[reference.first - 1] ?? -1]?.from ?? null;
  const to = index.blocks[index.blockOf[reference.last - 1] ?? -1]?.to ?? Infinity;
  return from !== null && stated.seconds >= Math.floor(from) && stated.seconds <= Math.ceil(to);
}
