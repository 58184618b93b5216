import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** A random term as lme4 writes it: what differs between the groups of which factor. */
export interface FormulaRandomTerm {
  /** Factor names joined by ':' as lme4 prints them, for example `client:intern`. */
  readonly group: string;
  readonly factors: readonly string[];
  readonly intercept: boolean;
  readonly slopes: readonly string[];
}

/** The parts of a mixed-model formula. */
export interface MixedFormula {
  readonly outcome: string;
  readonly intercept: boolean;
  readonly fixed: readonly string[];
  readonly random: readonly FormulaRandomTerm[];
}

/**
 * Read the part of lme4's formula language that growth and generalizability models use: `y ~ a + b + (a | g) + (1 | g/h)`.
 *
 * @returns undefined for interactions of fixed effects, functions, `||` and whatever else is not read here
 * @example readFormula('alliance ~ session + (1 | intern/client)');
 */
export function readFormula(text: string): Estimate<MixedFormula> {
  const [outcome, right, ...rest] = text.split('~').map((part) => part.trim());
  if (!outcome || !right || rest.length > 0) return notEstimable(`"${text}" is not a formula.`);
  const fixed: string[] = [];
  const random: FormulaRandomTerm[] = [];
  let intercept = true;
  for (const term of termsOf(right)) {
    if (term === '1') continue;
    if (term === '0' || term === '-1') intercept = false;
    else if (term.startsWith('(')) {
      const read = randomTerms(term);
      if (!read) return notEstimable(`The random term ${term} is not read here.`);
      random.push(...read);
    } else if (isName(term)) fixed.push(term);
    else return notEstimable(`The term ${term} is not read here.`);
  }
  return estimated({ outcome, intercept, fixed, random });
}

const isName = (text: string): boolean => /^[A-Za-z.][\w.]*$/.test(text);

/** Split at plus signs outside brackets. */
function termsOf(right: string): string[] {
  const terms: string[] = [];
  let depth = 0;
  let term = '';
  for (const character of right) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '+' && depth === 0) {
      terms.push(term.trim());
      term = '';
    } else term += character;
  }
  return [...terms, term.trim()].filter((each) => each !== '');
}

function randomTerms(term: string): FormulaRandomTerm[] | undefined {
  const [left, group, ...rest] = term
    .slice(1, -1)
    .split('|')
    .map((part) => part.trim());
  if (!left || !group || rest.length > 0) return undefined;
  const effects = termsOf(left);
  const intercept = !effects.includes('0') && !effects.includes('-1');
  const slopes = effects.filter((effect) => !['0', '1', '-1'].includes(effect));
  if (!slopes.every(isName)) return undefined;
  const nested = group.split('/').map((part) => part.trim());
  const crossed = group.split(':').map((part) => part.trim());
  if (nested.length > 1) {
    if (!nested.every(isName)) return undefined;
    // a/b is a and b within a; lme4 names the latter b:a.
    return nested.map((_, depth) => grouping(nested.slice(0, depth + 1).reverse(), intercept, slopes));
  }
  return crossed.every(isName) ? [grouping(crossed, intercept, slopes)] : undefined;
}

const grouping = (factors: string[], intercept: boolean, slopes: readonly string[]): FormulaRandomTerm => ({
  group: factors.join(':'),
  factors,
  intercept,
  slopes,
});
