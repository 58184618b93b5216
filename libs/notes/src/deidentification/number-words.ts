/** Numbers as transcripts of speech spell them. Sources of regular expressions, to be used with the flag `i`. */
export const unitWord = '(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)';
export const teenWord = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
export const tensWord = '(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)';

/** "seven", "seventeen", "seventy", "seventy-seven". */
export const numberWord = `(?:${tensWord}(?:[ -]${unitWord})?|${teenWord}|${unitWord})`;

/** "third", "twenty-first": the days of a month. */
export const ordinalDay =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|' +
  'sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|' +
  'fifth|sixth|seventh|eighth|ninth))';

/** A year in words: "nineteen eighty-four", "two thousand (and) five", "twenty twenty-one". */
export const yearWords = `(?:nineteen (?:hundred|${numberWord}|oh[ -]${unitWord})|two thousand(?: and)?(?: ${numberWord})?|twenty (?:${tensWord}(?:[ -]${unitWord})?|${teenWord}|oh[ -]${unitWord}))`;

/** Digits said one by one or in small groups: "four one five, five five five, one two one two", "double seven three". */
export const spokenDigits = `(?:(?:double|triple) ${unitWord}|${numberWord}|hundred)`;

const single = new RegExp(`^${unitWord}$`, 'i');

/** How many digits a run of spoken digits stands for; "forty two" counts two, "double five" two, "hundred" two. */
export const spokenDigitCount = (run: string): number => {
  let count = 0;
  for (const word of run.toLowerCase().split(/[^a-z]+/)) {
    if (single.test(word)) count += 1;
    else if (new RegExp(`^${teenWord}$`).test(word) || word === 'hundred') count += 2;
    else if (new RegExp(`^${tensWord}$`).test(word)) count += 1.5;
    else if (word === 'double') count += 1;
    else if (word === 'triple') count += 2;
  }
  return Math.floor(count);
};

const values = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Whether somebody counts: "one, two, three, four", "five four three two one". */
export const isCounting = (run: string): boolean => {
  const numbers = run
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .map((word) => values.indexOf(word));
  if (numbers.length < 3 || numbers.includes(-1)) return false;
  const steps = numbers.slice(1).map((value, index) => value - (numbers[index] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
};
