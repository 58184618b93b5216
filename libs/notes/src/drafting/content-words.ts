/** Words that say little about what a session is about. */
const common = new Set(
  `about after again also although always another anything around back because been before being both cannot could didn
  does doing done down each else even ever every everything feel find first from getting give goes going gonna good guess
  hasn have haven having here hmm how into isn just kind know last like little look lots made make many maybe mean might
  more most much need never next nothing okay once only other over people pretty probably quite really right same says
  see seem should some somebody someone something sometimes somewhere sort still such sure take talk tell than that them
  then there these they thing things think this those though through time today told took trying until very wanna want
  wasn well went were what whatever when where whether which while will with without won work would wouldn yeah years
  your you yes`.split(/\s+/u),
);

/**
 * The words that carry what a text is about, small and cut to a stem of at most six letters, so that "drinks" meets
 * "drinking".
 *
 * @example contentWords('I drink when I am drinking at home') // Set { 'drink', 'home' }
 */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)).map(stem));
}

const stem = (word: string): string => word.replace(/(?:ings?|ed|es|s)$/u, '').slice(0, 6);

/** How many texts hold each content word. */
export function wordCounts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of contentWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
