/**
 * Where each row of a long list starts, for rows of different heights. Heights begin as estimates and are replaced by
 * measured ones; offsets are a Fenwick tree, so a measurement costs log(n) and not a pass over 20,000 turns.
 */
export class RowOffsets {
  private readonly heights: number[];
  private readonly tree: number[];

  constructor(estimates: readonly number[]) {
    this.heights = [...estimates];
    this.tree = new Array<number>(estimates.length + 1).fill(0);
    estimates.forEach((height, row) => this.add(row, height));
  }

  get length(): number {
    return this.heights.length;
  }

  /** Distance from the top of the list to the top of `row`; for `row === length` the height of the whole list. */
  top(row: number): number {
    let sum = 0;
    for (let at = Math.min(row, this.length); at > 0; at -= at & -at) sum += this.tree[at] ?? 0;
    return sum;
  }

  get total(): number {
    return this.top(this.length);
  }

  /** Records a measured height and returns by how much it differs from what was assumed. */
  measured(row: number, height: number): number {
    const difference = height - (this.heights[row] ?? height);
    if (Math.abs(difference) < 0.5) return 0;
    this.heights[row] = height;
    this.add(row, difference);
    return difference;
  }

  /** The row that covers the given distance from the top. */
  rowAt(offset: number): number {
    let row = 0;
    let left = Math.max(offset, 0);
    for (let step = highestPowerOfTwo(this.length); step > 0; step >>= 1) {
      const sum = this.tree[row + step];
      if (row + step <= this.length && sum !== undefined && sum <= left) {
        row += step;
        left -= sum;
      }
    }
    return Math.min(row, Math.max(this.length - 1, 0));
  }

  private add(row: number, difference: number): void {
    for (let at = row + 1; at <= this.length; at += at & -at) this.tree[at] = (this.tree[at] ?? 0) + difference;
  }
}

function highestPowerOfTwo(limit: number): number {
  let power = 1;
  while (power * 2 <= limit) power *= 2;
  return power;
}
