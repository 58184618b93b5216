import type { EvidenceTurn } from '../citations/evidence.js';
import { quoteTurn } from '../citations/insert-evidence.js';
import { formatReference } from '../citations/reference.js';
import { wordsOf } from '../transcript/word-count.js';
import type { DraftPassage } from './draft-material.js';

const remark =
  /[[(*]\s?(?:soft(?:ly)? |quiet(?:ly)? |long |nervous(?:ly)? )?(?:laugh|chuckl|cry|cries|sob|sigh|tear|silen|pause|whisper|shout)\w{0,8}(?: \w{1,12})?\s?[\])*]/iu;

/** Client turns in a row of at most three words before they are worth a sentence. */
const inARow = 4;

/** Remarks of the transcriber that are named at most. */
const remarksNamed = 3;

/** What anybody could hear: short answers in a row, and remarks of the transcriber on laughing, crying or silence. */
export function observedSentences(turns: readonly EvidenceTurn[]): string[] {
  const remarks = turns.flatMap(({ text, speaker, origin: [first, last] }) => {
    const [found] = remark.exec(text) ?? [];
    return found === undefined || speaker === 'therapist' ? [] : [{ found, first: first + 1, last: last + 1 }];
  });
  const named = remarks.slice(0, remarksNamed);
  const quoted = [...new Set(named.map(({ found }) => quoteTurn(found)))].join(', ');
  const references = formatReference(...named.map(({ first, last }) => ({ kind: 'turns' as const, first, last })));
  return [...shortAnswers(turns), ...(named.length > 0 ? [`The transcript notes ${quoted} ${references}.`] : [])];
}

function shortAnswers(turns: readonly EvidenceTurn[]): string[] {
  let longest: EvidenceTurn[] = [];
  let row: EvidenceTurn[] = [];
  for (const turn of turns.filter(({ speaker }) => speaker === 'client')) {
    row = wordsOf(turn.text) <= 3 ? [...row.slice(-20), turn] : [];
    if (row.length > longest.length) longest = row;
  }
  const [first, last] = [longest[0], longest.at(-1)];
  if (longest.length < inARow || !first || !last) return [];
  const quoted = [...new Map(longest.map(({ text }) => [text.trim().toLowerCase(), text.trim()])).values()]
    .filter((text) => /\p{L}/u.test(text))
    .slice(0, 3)
    .map(quoteTurn);
  if (quoted.length === 0) return [];
  return [
    `Several short answers in a row, such as ${quoted.join(', ')} ${reference(first.origin[0], last.origin[1])}.`,
  ];
}

/** Passages that a rule has found, as possible and with the words that were said; nothing about what they mean. */
export const passageSentences = (passages: readonly DraftPassage[], count: number): string[] =>
  passages.slice(0, count).map(({ family, turns: [first, last], quotes }) => {
    const words = quotes.filter(({ turn, text }) => turn >= first && turn <= last && /\p{L}/u.test(text)).slice(0, 2);
    const said = words.length ? `: ${words.map(({ text }) => quoteTurn(text)).join(', ')}` : '';
    const where = first === last ? `turn ${first + 1}` : `turns ${first + 1}–${last + 1}`;
    return `Possible ${family} around ${where}${said} ${reference(first, last)}.`;
  });

/** Turns from 0 as a reference. */
const reference = (first: number, last: number): string =>
  formatReference({ kind: 'turns', first: first + 1, last: last + 1 });
