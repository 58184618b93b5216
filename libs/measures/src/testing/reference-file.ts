import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../reference/', import.meta.url);

/** A stored result of R or of a publication, with the data it was computed from; the file says call, version and source. */
export interface StoredCase {
  readonly name: string;
  readonly method: string;
  readonly input: Record<string, unknown>;
  readonly params: Record<string, unknown>;
  readonly expected: Record<string, unknown>;
  readonly tolerance: Tolerance;
}

/** How near is near enough; the names differ between files, see `withinTolerance`. */
export type Tolerance = Readonly<Record<string, number | string | Readonly<Record<string, number>>>>;

/** Read one file, `name` without its ending; worked examples are in `methods/`. */
export const storedCase = <T = StoredCase>(name: string): T =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as T;

/** Names of all stored cases and worked examples. */
export const storedNames = (): string[] =>
  ['', 'methods/'].flatMap((inner) =>
    readdirSync(new URL(inner, folder))
      .filter((file) => file.endsWith('.json'))
      .map((file) => inner + file.slice(0, -'.json'.length)),
  );

/** One number that is not what it should be. */
export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly computed: unknown;
}

/**
 * Every value of `expected` that `computed` does not meet. Extra values in `computed` do not matter; words (labels, notes)
 * are compared only where they stand for a number.
 */
export function differences(
  expected: unknown,
  computed: unknown,
  limits: (path: string) => { readonly rel: number; readonly abs: number },
  path = '',
): Difference[] {
  if (expected !== null && typeof expected === 'object') {
    if (computed === null || typeof computed !== 'object') return [{ path, expected, computed }];
    const found = Object.entries(expected).flatMap(([key, value]) =>
      differences(value, (computed as Record<string, unknown>)[key], limits, path === '' ? key : `${path}.${key}`),
    );
    const shorter = Array.isArray(expected) && Array.isArray(computed) && computed.length !== expected.length;
    return shorter
      ? [...found, { path: `${path}.length`, expected: expected.length, computed: computed.length }]
      : found;
  }
  if (typeof expected === 'number') {
    const { rel, abs } = limits(path);
    const near =
      typeof computed === 'number' && Math.abs(computed - expected) <= Math.max(abs, rel * Math.abs(expected));
    return near ? [] : [{ path, expected, computed }];
  }
  if (typeof expected === 'string' && path.endsWith('note')) return [];
  return expected === computed ? [] : [{ path, expected, computed }];
}
