import { packRatings, type RatingMatrix, type Ratings } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { alphaFromCovariances } from './alpha-from-covariances.js';
import { type SymmetricMatrix } from './covariance-matrix.js';

/** Alpha of differences between clients and of changes within them. */
export interface MultilevelAlpha {
  /** Of clients' levels. Undefined when the items do not differ between clients beyond chance. */
  readonly between: Estimate<{ value: number }>;
  /** Of the ups and downs of one client from session to session. */
  readonly within: Estimate<{ value: number }>;
  readonly clients: number;
  readonly sessions: number;
  /** Sessions left out because an item was unanswered. */
  readonly omitted: number;
}

/**
 * Alpha for repeated sessions: covariances of the items are divided into those between clients and those within, and each
 * part has its own alpha. A scale may tell clients apart well and follow one client's sessions poorly.
 *
 * Moment estimates: within from deviations about each client's mean; between = (mean cross-products of client means −
 * within)/n₀ with n₀ = (N − Σm²/N)/(clients − 1).
 *
 * Source: Geldhof GJ, Preacher KJ, Zyphur MJ (2014), Psychol Methods 19:72–91 (there by maximum likelihood); moments as in
 * Searle, Casella and McCulloch (1992).
 *
 * @param items  sessions × items
 * @param clients  whose session each row is
 * @returns undefined with fewer than two clients, two items, or no client with two sessions
 * @example multilevelAlpha([[4, 5], [5, 5], [2, 3], [3, 3]], ['A', 'A', 'B', 'B']);
 */
export function multilevelAlpha(items: Ratings, clients: readonly (string | number)[]): Estimate<MultilevelAlpha> {
  const read = packRatings(items);
  if (!read.ok) return read;
  const { matrix } = read;
  if (clients.length !== matrix.rows)
    return notEstimable(`${matrix.rows} sessions need as many clients; there are ${clients.length}.`);
  if (matrix.columns < 2) return notEstimable('Alpha needs at least two items.');
  const groups = groupRows(matrix, clients);
  const sessions = groups.reduce((sum, rows) => sum + rows.length, 0);
  if (groups.length < 2) return notEstimable('Differences between clients need two clients.');
  if (sessions === groups.length) return notEstimable('No client has two complete sessions.');
  const { within, between } = splitCovariances(matrix, groups, sessions);
  const k = matrix.columns;
  return estimated({
    between: betweenAlpha({ k, n: groups.length, values: between }),
    within: alphaFromCovariances({ k, n: sessions - groups.length, values: within }),
    clients: groups.length,
    sessions,
    omitted: matrix.rows - sessions,
  });
}

/** Covariances between clients are differences of two estimates and need not be those of anything. */
function betweenAlpha(matrix: SymmetricMatrix): MultilevelAlpha['between'] {
  for (let item = 0; item < matrix.k; item += 1) {
    if (!((matrix.values[item * (matrix.k + 1)] as number) > 0)) {
      return notEstimable(`Clients do not differ on item ${item + 1} beyond the changes within them.`);
    }
  }
  const alpha = alphaFromCovariances(matrix);
  return alpha.ok && alpha.value > 1 ? notEstimable('There are too few clients to divide the covariances.') : alpha;
}

/** The complete rows of each client. */
function groupRows({ rows, columns, cells }: RatingMatrix, clients: readonly (string | number)[]): number[][] {
  const groups = new Map<string | number, number[]>();
  for (let row = 0; row < rows; row += 1) {
    let complete = true;
    for (let at = row * columns; at < (row + 1) * columns; at += 1) if (Number.isNaN(cells[at])) complete = false;
    if (!complete) continue;
    const client = clients[row] as string | number;
    const group = groups.get(client);
    if (group) group.push(row);
    else groups.set(client, [row]);
  }
  return [...groups.values()];
}

function splitCovariances(matrix: RatingMatrix, groups: readonly (readonly number[])[], sessions: number) {
  const { columns: k, cells } = matrix;
  const grand = meansOf(matrix, groups.flat());
  const within = new Float64Array(k * k);
  const between = new Float64Array(k * k);
  let squaredSizes = 0;
  const add = (sums: Float64Array, deviations: Float64Array, weight: number): void => {
    for (let i = 0; i < k; i += 1) {
      for (let j = 0; j < k; j += 1) {
        sums[i * k + j] = (sums[i * k + j] as number) + weight * (deviations[i] as number) * (deviations[j] as number);
      }
    }
  };
  for (const rows of groups) {
    const means = meansOf(matrix, rows);
    squaredSizes += rows.length ** 2;
    add(
      between,
      means.map((mean, j) => mean - (grand[j] as number)),
      rows.length,
    );
    for (const row of rows)
      add(
        within,
        means.map((mean, j) => (cells[row * k + j] as number) - mean),
        1,
      );
  }
  const size = (sessions - squaredSizes / sessions) / (groups.length - 1);
  for (let at = 0; at < within.length; at += 1) {
    within[at] = (within[at] as number) / (sessions - groups.length);
    between[at] = ((between[at] as number) / (groups.length - 1) - (within[at] as number)) / size;
  }
  return { within, between };
}

function meansOf({ columns: k, cells }: RatingMatrix, rows: readonly number[]): Float64Array {
  const means = new Float64Array(k);
  for (const row of rows)
    for (let j = 0; j < k; j += 1) means[j] = (means[j] as number) + (cells[row * k + j] as number) / rows.length;
  return means;
}
