import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceTurn } from '../../citations/evidence.js';

/**
 * The 24 real transcripts of the public AnnoMI set (Wu et al. 2022), which are not part of the project: read from the
 * folder named by ATTUNE_EXAMPLE_DATA, none without it.
 */
export function realTranscripts(): ReadonlyMap<string, readonly EvidenceTurn[]> {
  const transcripts = new Map<string, EvidenceTurn[]>();
  const file = join(process.env['ATTUNE_EXAMPLE_DATA'] ?? '', 'transcripts', 'annomi-24.csv');
  if (!process.env['ATTUNE_EXAMPLE_DATA'] || !existsSync(file)) return transcripts;
  const [, ...rows] = cells(readFileSync(file, 'utf8'));
  for (const [id = '', , speaker, time = '', text = ''] of rows) {
    const turns = transcripts.get(id) ?? [];
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    turns.push({
      speaker: speaker === 'client' ? 'client' : 'therapist',
      start: hours * 3600 + minutes * 60 + seconds,
      end: null,
      text,
      origin: [turns.length, turns.length],
    });
    transcripts.set(id, turns);
  }
  return transcripts;
}

/** Rows of cells; quotation marks as in RFC 4180. */
function cells(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}
