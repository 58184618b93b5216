/** Short forms that are written without an apostrophe, by people in a hurry and by speech recognition. */
const unmarked: Readonly<Record<string, readonly string[]>> = {
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  didnt: ['did', 'not'],
  cant: ['can', 'not'],
  cannot: ['can', 'not'],
  couldnt: ['could', 'not'],
  wont: ['will', 'not'],
  wouldnt: ['would', 'not'],
  shouldnt: ['should', 'not'],
  isnt: ['is', 'not'],
  arent: ['are', 'not'],
  aint: ['is', 'not'],
  wasnt: ['was', 'not'],
  werent: ['were', 'not'],
  havent: ['have', 'not'],
  hasnt: ['has', 'not'],
  hadnt: ['had', 'not'],
  im: ['i', 'am'],
  ive: ['i', 'have'],
  youre: ['you', 'are'],
  youve: ['you', 'have'],
  youll: ['you', 'will'],
  youd: ['you', 'would'],
  its: ['it', 'is'],
  itll: ['it', 'will'],
  thats: ['that', 'is'],
  theres: ['there', 'is'],
  whats: ['what', 'is'],
  hows: ['how', 'is'],
  hes: ['he', 'is'],
  shes: ['she', 'is'],
  theyre: ['they', 'are'],
  lets: ['let', 'us'],
  dunno: ['do', 'not', 'know'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['got', 'to'],
  kinda: ['kind', 'of'],
  sorta: ['sort', 'of'],
  lemme: ['let', 'me'],
  gimme: ['give', 'me'],
  cuz: ['because'],
  ya: ['you'],
};

const irregular: Readonly<Record<string, readonly string[]>> = {
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "ain't": ['is', 'not'],
  "let's": ['let', 'us'],
  "y'know": ['you', 'know'],
  "d'you": ['do', 'you'],
};

const endings: Readonly<Record<string, string>> = { re: 'are', ve: 'have', ll: 'will', d: 'would', m: 'am' };

/** After these words 's is a verb; after other words it is a possessive and stays with the word. */
const beforeIs = new Set(
  'it that this what there here how who where when why he she everything nothing something one everyone everybody nobody'.split(
    ' ',
  ),
);

/**
 * The full words of a short form, so that one list serves "don't", "don’t", "dont" and "do not".
 *
 * @param word  lower case, straight apostrophe
 * @returns the words that it stands for; the word alone where it is no short form
 * @example
 * fullForms("isn't"); // ['is', 'not']
 * fullForms("mother's"); // ["mother's"]
 */
export function fullForms(word: string): readonly string[] {
  const at = word.indexOf("'");
  if (at < 0) return Object.hasOwn(unmarked, word) ? (unmarked[word] ?? [word]) : [word];
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? [word];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const base = word.slice(0, at);
  const ending = word.slice(at + 1);
  if (ending === 's') return beforeIs.has(base) ? [base, 'is'] : [word];
  return Object.hasOwn(endings, ending) ? [base, endings[ending] ?? ending] : [word];
}
