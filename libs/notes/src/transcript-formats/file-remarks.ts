import type { FileRemark } from './parsed-transcript.js';

/** More remarks of one kind than this are counted, not listed: a page of them helps nobody. */
const most = 200;

class Remarks {
  private readonly listed: FileRemark[] = [];
  private count = 0;

  add(line: number | null, message: string): void {
    this.count += 1;
    if (this.listed.length < most) this.listed.push({ line, message });
  }

  list(): FileRemark[] {
    const more = this.count - this.listed.length;
    return more === 0 ? this.listed : [...this.listed, { line: null, message: `There are ${more} more of this kind.` }];
  }
}

/**
 * What a reader noticed in a file. A *problem* means that the file is broken: it was repaired, and the user decides
 * whether a repaired file is wanted. A *warning* is what the format allows and the user may still want to know.
 * Messages never quote the file: they may end up where clinical text must not be.
 */
export class FileRemarks {
  private readonly warned = new Remarks();
  private readonly broken = new Remarks();

  warn(line: number | null, message: string): void {
    this.warned.add(line, message);
  }

  problem(line: number | null, message: string): void {
    this.broken.add(line, message);
  }

  get warnings(): FileRemark[] {
    return this.warned.list();
  }

  get problems(): FileRemark[] {
    return this.broken.list();
  }
}
