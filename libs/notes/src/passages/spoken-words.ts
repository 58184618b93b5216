import { fullForms } from './contractions.js';

/** A word as spoken: lower case, straight apostrophe, with its place in the text. */
export interface SpokenWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The words that a short form stands for; the word alone where it is none. */
  readonly parts: readonly string[];
}

/** A word with short forms written out, as the lists see it. */
export interface ListWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** What stands before it: 2 = a sentence begins here, 1 = a comma, dash or colon stands before, 0 = neither. */
  readonly boundary: 0 | 1 | 2;
  /** The boundary is a comma: a phrase may go on after it, where a dash or colon ends it. */
  readonly comma: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
}

const word = /[\p{L}\p{N}]+(?:['’ʼ-][\p{L}\p{N}]+)*/gu;

/** Notes of a transcriber are no words of the speaker. */
const nonVerbal =
  /\[[^\][]{0,80}\]|\((?:laugh|chuckl|giggl|paus|silen|inaudible|unclear|crosstalk|sigh|cry|sob|cough|nod|shrug|background|indistinct|unintelligible|overlap)[^()]{0,60}\)/giu;

/** The text with transcriber's notes blanked out, so that places in it stay the same. */
const spokenOnly = (text: string): string =>
  text.includes('[') || text.includes('(') ? text.replace(nonVerbal, (note) => ' '.repeat(note.length)) : text;

/**
 * Words of a turn. "Mm-hmm" and "don't" are one word each; notes such as "[laughs]" are none.
 *
 * @example
 * spokenWords('I-I don’t know. [sighs]').map((word) => word.text); // ['i-i', "don't", 'know']
 */
export function spokenWords(text: string): SpokenWord[] {
  const words: SpokenWord[] = [];
  for (const match of spokenOnly(text).matchAll(word)) {
    const [found] = match;
    const spoken = found.toLowerCase().replace(/[’ʼ]/g, "'");
    words.push({ text: spoken, from: match.index, to: match.index + found.length, parts: fullForms(spoken) });
  }
  return words;
}

/** Said between any two words without changing what is said. */
const fillers = new Set(
  (
    'um uh uhm er erm ah hmm mm just really actually even honestly frankly literally basically simply truly quite ' +
    'clearly obviously seriously completely totally exactly ever also still please fucking freaking damn'
  ).split(' '),
);

/** Where quotation marks stand that have a partner; a turn that is quoted as a whole quotes nothing. */
function quotations(text: string): readonly (readonly [number, number])[] {
  if (!/["“”‘']/.test(text)) return [];
  const spans: [number, number][] = [];
  let open = -1;
  let closing = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (open < 0) {
      const before = at === 0 || /[\s(,:—-]/.test(text[at - 1] ?? '');
      const after = /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
      if (sign === '“') closing = '”';
      else if (sign === '"') closing = '"';
      else if (sign === '‘' && before && after) closing = '’';
      else if (sign === "'" && before && after) closing = "'";
      else continue;
      open = at;
      continue;
    }
    const single = sign === "'" || sign === '’';
    if (sign === closing && !(single && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ''))) {
      spans.push([open, at]);
      open = -1;
    }
  }
  const [only] = spans;
  const trimmed = text.trim();
  const whole = spans.length === 1 && only !== undefined && only[1] - only[0] >= trimmed.length - 2;
  return whole ? [] : spans;
}

function boundaryIn(between: string): 0 | 1 | 2 {
  if (/[.!?…\n]/.test(between)) return 2;
  return /[,;:—–]|--|- | -/.test(between) ? 1 : 0;
}

/**
 * Words as the phrase lists see them: short forms written out, hyphens opened, fillers and stuttered repetitions left out.
 *
 * @example
 * listWords(text, spokenWords(text)); // "It’s it's just NOT helping" → it, is, not, helping
 */
export function listWords(text: string, words: readonly SpokenWord[]): ListWord[] {
  const list: ListWord[] = [];
  const quotes = quotations(text);
  let quote = 0;
  let last = 0;
  let boundary: 0 | 1 | 2 = 2;
  let afterFiller = false;
  for (const { text: spoken, from, to, parts: own } of words) {
    const here = from > last ? boundaryIn(text.slice(last, from)) : 0;
    // The commas round a filler separate nothing: "it is, um, not helping".
    if (here === 2 || boundary === 2) boundary = 2;
    else boundary = afterFiller ? 0 : here;
    afterFiller = false;
    const comma = boundary === 1 && !/[;:—–-]/.test(text.slice(last, from));
    last = to;
    while (quote < quotes.length && (quotes[quote]?.[1] ?? 0) < from) quote += 1;
    const span = quotes[quote];
    const quoted = span !== undefined && span[0] < from && to <= span[1];
    const parts = spoken.includes('-') ? spoken.split('-').flatMap(fullForms) : own;
    for (const part of parts) {
      if (fillers.has(part)) {
        afterFiller = true;
        continue;
      }
      const previous = list.at(-1);
      if (previous?.text === part && boundary < 2) continue;
      list.push({ text: part, from, to, boundary, comma, quoted });
      boundary = 0;
    }
  }
  return list;
}
