import type { KnownIdentifier } from './identifier.js';
import { isFirstName, isSurname, isTown, listed } from './lexicon.js';
import { type Span, leadOf } from './span.js';
import type { Word } from './word.js';

const relation =
  'sister|brother|mother|father|mom|mum|dad|stepmom|stepdad|stepmother|stepfather|stepson|stepdaughter|husband|wife|spouse|fiance|fiancé|fiancee|fiancée|partner|boyfriend|girlfriend|ex|ex-husband|ex-wife|ex-boyfriend|ex-girlfriend|friend|buddy|pal|mate|boss|manager|supervisor|coworker|co-worker|colleague|roommate|flatmate|housemate|neighbor|neighbour|landlord|landlady|teacher|tutor|professor|coach|doctor|therapist|counselor|counsellor|psychiatrist|psychologist|caseworker|case manager|social worker|probation officer|sponsor|lawyer|attorney|pastor|priest|rabbi|imam|son|daughter|kid|child|baby|boy|girl|twin|twins|grandson|granddaughter|grandma|grandpa|grandmother|grandfather|nan|aunt|auntie|uncle|cousin|niece|nephew|godmother|godfather|godson|mother-in-law|father-in-law|sister-in-law|brother-in-law|son-in-law|daughter-in-law|dog|cat|puppy|kitten|horse|bunny|nurse|dentist|midwife|intern|assistant|secretary|client|patient|student|classmate|teammate|captain|sergeant|commander';
const afterRelation = new RegExp(
  `(?:^| )(?:my|his|her|our|your|their|the|a|this|old|best|younger|older|little|big|new|late|oldest|youngest|\\w+'s) (?:${relation}),?(?: is| was)?(?: named| called)?$`,
);
const bareRelation = new RegExp(
  `(?:^| )(?:my|his|her|our|your|their|old|best|younger|older|little|big) (?:${relation}),?$`,
);
const strictTitle =
  /(?:^| )(?:dr|mr|mrs|ms|miss|mx|prof|professor|nurse|officer|judge|reverend|rev|detective|sergeant|sgt|aunt|auntie|uncle|rabbi|imam|pastor|sister|brother|father|mother|coach|principal|captain|cousin|sir|dame|lady|lord|saint|doctor|nana|grandma|grandpa|granny|mister|missus)$/;
const formalTitle = /(?:^| )(?:dr|mr|mrs|ms|mx|prof|mister|missus|miss|doctor|professor)$/;
const strongIntroduction =
  /(?:^| )(?:(?:my|his|her|their|your|whose|the|first|last|middle|maiden|family|full|nick|pet|legal|birth|dad's|mom's|sister's|brother's|friend's|husband's|wife's|son's|daughter's) ?(?:name|surname|nickname)(?:'s| is| was)(?: actually| really)?|named|surname is|surname's|name's|named him|named her|call me|calls me|called me|goes by|went by|go by|known as|calls himself|calls herself|name, it's|name is like)$/;
const introduction =
  /(?:^| )(?:i am|i'm|this is|it's|it is|that's|that is|he's|she's|called|call|ask for|hi|hello|hey|dear|thanks|thank you|bye|goodbye|morning|met|with|and|told|tell|asked|ask|saw|see|seeing|dating|married|marry|love|loved|miss|missed|from|to|about|for|by|like|between|than|says|said|or|when|if|because|but|that|until|where|since|while|was|is)$/;
/** Words that are verbs or grammar far more often than names: in lower case, and at the start of a sentence, never names. */
const grammar = new Set(
  'will may can mark grant bill drew chase sue rob pat rich frank art guy gay junior summer hope faith joy grace dean ray rose dawn page angel an in so may my van ken don van art case major trace miles jack'.split(
    ' ',
  ),
);
const verbAfter = /^(?:i|you|he|she|it|we|they|the|a|an|my|your|this|that|these|those|be|there|his|her|not|to|of)$/;

interface Found {
  readonly spans: Span[];
  /** Listed forms that are names in this text wherever they have a capital. */
  readonly names: Set<string>;
}

const likeAName = (word: Word): boolean => !word.ordinary && !word.open && word.text.length >= 2;

/** Whether a word looks like a surname or second name after a word that is a name. */
const extendsName = (word: Word | undefined, strong: boolean): boolean => {
  if (!word || !/^(?: |-|\. )$/.test(word.gap)) return false;
  if (word.capital) return !word.open && word.text !== 'I' && (word.gap !== '. ' || !word.opens);
  if (/^(?:and|or|is|was|to|the)$/.test(word.listed)) return false;
  return isSurname(word.listed) ? !word.ordinary || strong : strong && !word.ordinary && !word.open;
};

/** Names of people by list, by capital, and by the words around them. */
const findOnce = (words: readonly Word[], taken: ReadonlySet<number>): Found => {
  const spans: Span[] = [];
  const names = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word || taken.has(at) || /^i(?:'|$)/.test(word.listed)) continue;
    const lead = leadOf(words, at, 5);
    const next = words[at + 1];
    const beside = /^(?:\. | |-)$/.test(word.gap);
    const titled =
      beside && strictTitle.test(lead) && (formalTitle.test(lead) || words[at - 1]?.capital === true || word.first);
    const strong = strongIntroduction.test(lead);
    const related = afterRelation.test(lead);
    const namesHere = (): boolean => {
      if (word.open && !(strong && word.capital)) return titled && formalTitle.test(lead) && word.capital;
      if (word.capital) {
        if (titled && !word.opens) return !word.ordinary || word.first || formalTitle.test(lead);
        if (strong) return true;
        if (related) return (!word.opens && !word.shouted) || !word.ordinary || word.first;
        if (word.shouted && word.text.length <= 5 && !word.first) return false;
        if (!word.opens)
          return !word.ordinary || word.first || (isSurname(word.listed) && words[at - 1]?.capital === true);
        if (word.first && word.ordinary) {
          const family =
            next?.capital === true &&
            next.gap === ' ' &&
            !next.open &&
            !next.ordinary &&
            !/^i(?:'|$)/.test(next.listed);
          return (
            family ||
            (!grammar.has(word.listed) &&
              !(next && verbAfter.test(next.listed)) &&
              /^(?:said|says|was|is|and|told|came|called|went|has|had|thinks|wants|asked|just|didn't|doesn't|never|always|thought)$/.test(
                next?.listed ?? '',
              ))
          );
        }
        return word.first ? !word.ordinary : !word.ordinary && word.text.length >= 3;
      }
      if (grammar.has(word.listed))
        return strong && word.first && !(next && verbAfter.test(next.listed) && next.gap === ' ');
      if (titled && formalTitle.test(lead)) return likeAName(word) || isSurname(word.listed) || word.first;
      if (titled) return word.first;
      if (strong) return likeAName(word) || word.first || isSurname(word.listed);
      if (word.first && !word.ordinary)
        return (
          !isTown(word.listed) || related || introduction.test(lead) || (next !== undefined && isSurname(next.listed))
        );
      if (related)
        return (word.first && bareRelation.test(lead)) || (likeAName(word) && / (?:named|called)$/.test(lead));
      return false;
    };
    if (!namesHere()) continue;
    let to = at;
    while (!taken.has(to + 1) && extendsName(words[to + 1], strong || titled) && to - at < 4) to += 1;
    let from = at;
    // An ordinary first name before a name that is sure: "Grant Okafor", "will smith" no.
    const before = words[at - 1];
    if (
      before &&
      before.capital &&
      before.first &&
      !taken.has(at - 1) &&
      word.capital &&
      word.gap === ' ' &&
      spans.at(-1)?.to !== at - 1
    )
      from -= 1;
    spans.push({ from, to, kind: 'name' });
    for (let index = from; index <= to; index += 1) {
      const part = words[index];
      if (part && part.text.length > 1) names.add(part.listed);
    }
    at = to;
  }
  return { spans, names };
};

/** Names spelled letter by letter: "O-K-A-F-O-R", "a n n a". */
const spelledOut = (words: readonly Word[]): Span[] => {
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const whole = words[at];
    if (whole && /^(\p{L})(?!(?:-\1)+$)(?:-\p{L}){2,}$/iu.test(whole.text))
      spans.push({ from: at, to: at, kind: 'name' });
    let to = at;
    while (
      words[to]?.text.length === 1 &&
      words[to + 1]?.text.length === 1 &&
      /^(?:[ ,.]{1,2}|-)$/.test(words[to + 1]?.gap ?? '')
    )
      to += 1;
    if (to - at >= 2) {
      spans.push({ from: at, to, kind: 'name' });
      at = to;
    }
  }
  return spans;
};

/**
 * Names of people. First those that list, capital or context show; then every further mention of them, at the start of
 * a sentence and in lower case too where the word means nothing else.
 *
 * @param taken words that are part of something else already (a hospital, a street)
 * @param known names given by the caller
 *
 * Source: 45 CFR 164.514(b)(2)(i)(A).
 */
export const findNames = (
  words: readonly Word[],
  taken: ReadonlySet<number>,
  known: readonly KnownIdentifier[],
): Span[] => {
  const { spans, names } = findOnce(words, taken);
  for (const { kind, text } of known) {
    if (kind !== 'name') continue;
    for (const part of text.split(/[^\p{L}\p{M}'’-]+/u)) if (part.length > 1) names.add(listed(part));
  }
  const done = new Set(
    spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
  );
  words.forEach((word, at) => {
    if (done.has(at) || taken.has(at) || !names.has(word.listed)) return;
    const next = words[at + 1];
    const asVerb = next !== undefined && verbAfter.test(next.listed) && next.gap === ' ';
    const meant = word.capital
      ? !(word.opens && word.ordinary && (asVerb || !isFirstName(word.listed))) && (!word.open || !word.opens)
      : !word.ordinary && !word.open;
    if (meant) spans.push({ from: at, to: at, kind: 'name' });
  });
  return [...spans, ...spelledOut(words)];
};
