import { wordClasses } from './lists/word-classes.js';
import type { PhraseGuard } from './lists/phrase-list.js';
import type { ListWord } from './spoken-words.js';

/** Where a phrase stands and what was said just before. */
export interface PhrasePlace {
  readonly words: readonly ListWord[];
  /** First word of the phrase and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** The other's turn just before, empty where there is none. */
  readonly before: readonly ListWord[];
}

const setOf = (...lists: readonly (string | readonly string[])[]) =>
  new Set(lists.flatMap((list) => (typeof list === 'string' ? list.split(' ') : list)));

const third = setOf(wordClasses['third'] ?? [], wordClasses['kin'] ?? []);
const subjects = setOf('he she they who', wordClasses['kin'] ?? []);
const speaking = setOf(wordClasses['say'] ?? []);
const first = setOf('i me my myself mine we us our');
const reporting = setOf(
  'say saying mean meaning think thinking feel feeling suggest suggesting claim claiming complaining blaming felt said thought that like because',
);
const negations = setOf('not never without');
const being = setOf(wordClasses['be'] ?? []);
const conditionals = setOf('if unless whether until suppose imagine');
const remedies = setOf(
  'patch patches gum lozenge lozenges pill pills medication medications medicine meds tablet tablets inhaler inhalers ' +
    'insulin diet diets dieting insurance surgery injection injections cream vape vaping cigarette cigarettes smoking ' +
    'quitting drinking alcohol car computer job marriage relationship school class classes gym law rule rules',
);
const therapyWords = setOf(
  'therapy therapist counselling counseling counselor counsellor session sessions treatment appointment appointments here',
  wordClasses['task'] ?? [],
);
const requests: readonly (readonly string[])[] = [
  ['could', 'you'],
  ['would', 'you'],
  ['can', 'you'],
  ['will', 'you'],
  ['can', 'we'],
  ['could', 'we'],
  ['want', 'you', 'to'],
  ['like', 'you', 'to'],
  ['let', 'us'],
  ['how', 'about'],
  ['what', 'if'],
  ['what', 'about'],
  ['we', 'could'],
  ['you', 'could'],
  ['you', 'might'],
  ['i', 'suggest'],
  ['suggest', 'that'],
  ['my', 'suggestion'],
  ['why', 'do', 'not', 'you'],
  ['why', 'do', 'not', 'we'],
  ['are', 'you', 'willing'],
  ['are', 'you', 'able'],
  ['try'],
  ['homework'],
  ['exercise'],
  ['worksheet'],
  ['imagine'],
  ['picture'],
  ['practice'],
];

const longestClause = 12;

/** First word of the sentence that holds a place. */
function sentenceStart(words: readonly ListWord[], at: number): number {
  let start = at;
  while (start > 0 && words[start]?.boundary !== 2) start -= 1;
  return start;
}

const text = (words: readonly ListWord[], at: number): string => words[at]?.text ?? '';

/** "I'm not saying …", "it's not that …", "I never felt …", "I used to think …" within six words before the phrase. */
function isNegated({ words, from }: PhrasePlace): boolean {
  const start = Math.max(sentenceStart(words, from), from - 6);
  for (let at = start; at < from - 1; at += 1)
    if (
      (negations.has(text(words, at)) && reporting.has(text(words, at + 1))) ||
      (text(words, at) === 'used' && text(words, at + 1) === 'to')
    )
      return true;
  return from > start && negations.has(text(words, from - 1)) && words[from]?.boundary === 0;
}

/** "Said", "tells", "is like", with "like" only where it stands for "said". */
const speaks = (words: readonly ListWord[], at: number): boolean =>
  speaking.has(text(words, at)) && (text(words, at) !== 'like' || being.has(text(words, at - 1)));

/** "She said …", "my wife is like …", "I told him …" before the phrase in its sentence, or "… she says" right after it. */
function isQuoted({ words, from, to }: PhrasePlace): boolean {
  if (words[from]?.quoted) return true;
  const start = Math.max(sentenceStart(words, from), from - 14);
  for (let at = start; at < from; at += 1) {
    if (!speaks(words, at)) continue;
    for (let back = 1; back <= 4 && at - back >= start; back += 1) {
      const subject = text(words, at - back);
      // "I was like …" tells what was said elsewhere; "you thought, I …" speaks for the other.
      if (subject === 'i' && text(words, at) === 'like') return true;
      if (subject === 'you' && text(words, from) === 'i') return true;
      if (subject === 'i' || subject === 'you' || subject === 'we') break;
      if (subjects.has(subject)) return true;
    }
    for (let ahead = 1; ahead <= 3 && at + ahead < from; ahead += 1) {
      const addressee = text(words, at + ahead);
      if (addressee === 'you') break;
      if (third.has(addressee)) return true;
    }
  }
  for (let at = to; at < Math.min(words.length, to + 5); at += 1) {
    if (words[at]?.boundary === 2) return false;
    if (subjects.has(text(words, at)) && speaks(words, at + 1)) return true;
  }
  return false;
}

/** The rest of the clause speaks of somebody else and not of the speaker. */
function isAboutOthers({ words, from, to }: PhrasePlace): boolean {
  for (let at = from; at < to; at += 1) if (first.has(text(words, at)) && at > from) return false;
  let others = false;
  for (let at = to; at < Math.min(words.length, to + longestClause); at += 1) {
    const word = words[at];
    if (!word || word.boundary > 0) break;
    if (word.text === 'i' || word.text === 'me') return false;
    // "To lose a child" names nobody; "for my child" does.
    if (third.has(word.text) && text(words, at - 1) !== 'a') others = true;
  }
  return others;
}

function isConditional({ words, from }: PhrasePlace): boolean {
  const start = Math.max(sentenceStart(words, from), from - 3);
  for (let at = start; at < from; at += 1) if (conditionals.has(text(words, at))) return true;
  return false;
}

/** A word of the set within the sentence of the phrase. */
function sentenceHas({ words, from, to }: PhrasePlace, set: ReadonlySet<string>): boolean {
  for (let at = sentenceStart(words, from); at < words.length; at += 1) {
    if (at >= to && words[at]?.boundary === 2) return false;
    if (set.has(text(words, at))) return true;
  }
  return false;
}

const beforeHas = ({ before }: PhrasePlace, set: ReadonlySet<string>): boolean =>
  before.slice(-60).some((word) => set.has(word.text));

const asked = ({ before }: PhrasePlace): boolean => {
  const from = Math.max(0, before.length - 60);
  for (let at = from; at < before.length; at += 1)
    if (requests.some((request) => request.every((word, index) => text(before, at + index) === word))) return true;
  return false;
};

const refuses: Readonly<Record<PhraseGuard, (place: PhrasePlace) => boolean>> = {
  negated: isNegated,
  quoted: isQuoted,
  'third person': isAboutOthers,
  conditional: isConditional,
  'other remedy': (place) => sentenceHas(place, remedies),
  'needs therapy near': (place) => !sentenceHas(place, therapyWords) && !beforeHas(place, therapyWords),
  'needs request before': (place) => !asked(place),
};

/**
 * Whether what surrounds a phrase forbids to count it.
 *
 * @example
 * isGuarded(['quoted'], place); // true for "she said you never listen"
 */
export const isGuarded = (guards: readonly PhraseGuard[], place: PhrasePlace): boolean =>
  guards.some((guard) => refuses[guard](place));
