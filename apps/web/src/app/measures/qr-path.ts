import encodeQR from 'qr';

export interface QrPicture {
  /** Width and height in modules, quiet zone included. */
  readonly size: number;
  /** One SVG path over all dark modules. */
  readonly path: string;
}

/** Light modules that readers need around the code. */
const QUIET_ZONE = 4;

/** A text as a QR code, drawn as one path: neighbouring dark modules of a row are one stroke of it. */
export function qrPicture(text: string): QrPicture {
  const rows = encodeQR(text, 'raw', { border: QUIET_ZONE, ecc: 'medium' });
  const strokes = rows.flatMap((row, y) => darkRuns(row).map(({ x, length }) => stroke(x, y, length)));
  return { size: rows.length, path: strokes.join('') };
}

function stroke(x: number, y: number, length: number): string {
  return `M${x} ${y}h${length}v1h-${length}z`;
}

function darkRuns(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  }
  return runs;
}
