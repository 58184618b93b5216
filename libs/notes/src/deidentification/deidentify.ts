import { findIdentifiers } from './find-identifiers.js';
import type { Finding, KnownIdentifier } from './identifier.js';
import { type Replacement, restore } from './restore.js';
import { type SurrogatePool, Surrogates } from './surrogates.js';

export interface DeidentifyOptions {
  /** Identifiers that the caller knows: the client's name and code, the intern's and supervisors' names. */
  readonly known?: readonly KnownIdentifier[];
  /** Chooses where in the lists of surrogate names to begin; without it the same texts always get the same surrogates. */
  readonly random?: () => number;
}

export interface Deidentified {
  readonly texts: string[];
  /** Everything that was replaced; keep it, as JSON, to restore an answer later with `restore(replacements, answer)`. */
  readonly replacements: Replacement[];
  readonly restore: (text: string) => string;
}

/** Between two texts while they are searched as one, so that a question says what the number in the answer is. */
const between = '\n\uE000\n';

const wordEnd = /^[\p{L}\p{N}\p{M}]/u;
const wordStart = /[\p{L}\p{N}\p{M}]$/u;

/** A finding never ends inside a word: surrogates are recognised by their edges. */
const toEdges = (text: string, { start, end, kind }: Finding): Finding => {
  let [from, to] = [start, end];
  while (
    from > 0 &&
    wordStart.test(text.slice(Math.max(0, from - 2), from)) &&
    wordEnd.test(text.slice(from, from + 2))
  )
    from -= 1;
  while (
    to < text.length &&
    wordEnd.test(text.slice(to, to + 2)) &&
    wordStart.test(text.slice(Math.max(0, to - 2), to))
  )
    to += 1;
  return { start: from, end: to, kind };
};

/**
 * Findings of the joined texts as those of each text. One that reaches over the edge of a text is cut there; two that
 * touch are one, because two surrogates side by side could not be told apart again.
 */
const findingsByText = (texts: readonly string[], findings: readonly Finding[]): Finding[][] => {
  let offset = 0;
  let next = 0;
  return texts.map((text) => {
    const end = offset + text.length;
    const inside: Finding[] = [];
    for (let index = next; index < findings.length; index += 1) {
      const finding = findings[index];
      if (!finding || finding.start >= end) break;
      next = finding.end <= end ? index + 1 : index;
      const start = Math.max(0, finding.start - offset);
      const cut = { kind: finding.kind, start, end: Math.min(text.length, finding.end - offset) };
      if (cut.end <= cut.start) continue;
      const whole = toEdges(text, cut);
      const last = inside.at(-1);
      if (last && whole.start <= last.end) inside[inside.length - 1] = { ...last, end: Math.max(last.end, whole.end) };
      else inside.push(whole);
    }
    offset = end + between.length;
    return inside;
  });
};

/** Words of a name, each with its own surrogate; an initial stays with the word beside it. */
const partsOf = (text: string, { start, end, kind }: Finding): (Finding & { readonly pool: SurrogatePool })[] => {
  const whole = text.slice(start, end);
  if (kind === 'place' && !/\d/.test(whole) && whole.length < 30) return [{ start, end, kind, pool: 'town' }];
  if (kind !== 'name') return [{ start, end, kind, pool: kind }];
  const pieces = [...whole.matchAll(/[^\s]+/g)].map(({ index, 0: piece }) => ({
    start: start + index,
    end: start + index + piece.length,
  }));
  if (pieces.some((piece) => !/^\p{L}[\p{L}\p{M}'’-]+$/u.test(text.slice(piece.start, piece.end)))) {
    return [{ start, end, kind, pool: 'name' }];
  }
  const titled = /(?:^|[^\p{L}])(?:dr|mr|mrs|ms|mx|prof|doctor|professor|miss|mister)\.? $/iu.test(
    text.slice(Math.max(0, start - 12), start),
  );
  return pieces.map((piece, index) => ({
    ...piece,
    kind,
    pool: (index > 0 && index === pieces.length - 1) || titled ? 'family' : 'given',
  }));
};

/**
 * The surrogate as the original is written, small, large or otherwise; undefined where that spelling is taken. Numbered
 * words are written as they are as long as one spelling is enough.
 */
const spelling = (
  name: string,
  original: string,
  pool: SurrogatePool,
  taken: ReadonlySet<string>,
): string | undefined => {
  const [small, large] = [name.toLowerCase(), name.toUpperCase()];
  const named = pool === 'given' || pool === 'family' || pool === 'town';
  const hasCase = original.toLowerCase() !== original.toUpperCase();
  const wanted =
    !named || !hasCase
      ? [name, small, large]
      : original === original.toLowerCase()
        ? [small]
        : original === original.toUpperCase()
          ? [large]
          : [name];
  return wanted.find((one) => !taken.has(one));
};

/**
 * Replaces everything that identifies by surrogates: invented names for people and towns, numbered words for the rest
 * ("Date-1"). The same person, place or number gets the same surrogate in all texts, also with a possessive ending, in
 * another case, or by the first name alone. Years, ages up to 89, states and countries stay.
 *
 * What it misses is listed in SECURITY.md; a person looks at the result before anything is sent.
 *
 * Source: the eighteen kinds of 45 CFR 164.514(b)(2)(i).
 *
 * @param texts the turns of a transcript, in order, and whatever else is sent
 * @example
 * const { texts, restore } = deidentify(['My sister Anna lives in Leeds.', "Anna's flat?"]);
 * texts; // ['My sister Robin lives in Eastmarsh.', "Robin's flat?"]
 * restore('Client spoke of Robin.'); // 'Client spoke of Anna.'
 */
export const deidentify = (texts: readonly string[], options: DeidentifyOptions = {}): Deidentified => {
  const known = options.known ?? [];
  const whole = texts.join(between);
  const findings = findIdentifiers(whole, known);
  const surrogates = new Surrogates([...texts, ...known.map(({ text }) => text)], options.random);
  const bases = new Map<string, { name: string; taken: Set<string> }>();
  const replaced = new Map<string, { kind: Replacement['kind']; surrogate: string; count: number }>();

  const surrogateOf = (original: string, kind: Finding['kind'], pool: SurrogatePool): string => {
    const seen = replaced.get(original);
    if (seen) {
      seen.count += 1;
      return seen.surrogate;
    }
    const key = original.toLowerCase();
    let base = bases.get(key);
    let surrogate = base && spelling(base.name, original, pool, base.taken);
    // More spellings than a surrogate has need a second one, so that each comes back exactly.
    if (!base || surrogate === undefined) {
      base = { name: surrogates.next(pool, kind), taken: new Set() };
      bases.set(key, base);
      surrogate = spelling(base.name, original, pool, base.taken) ?? base.name;
    }
    base.taken.add(surrogate);
    replaced.set(original, { kind, surrogate, count: 1 });
    return surrogate;
  };

  const output = findingsByText(texts, findings).map((inside, index) => {
    const text = texts[index] ?? '';
    let result = '';
    let done = 0;
    for (const part of inside.flatMap((finding) => partsOf(text, finding))) {
      const original = text.slice(part.start, part.end);
      result += text.slice(done, part.start) + surrogateOf(original, part.kind, part.pool);
      done = part.end;
    }
    return result + text.slice(done);
  });

  const replacements = [...replaced].map(([original, { kind, surrogate, count }]) => ({
    kind,
    original,
    surrogate,
    count,
  }));
  return { texts: output, replacements, restore: (text) => restore(replacements, text) };
};
