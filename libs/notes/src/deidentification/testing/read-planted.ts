import type { IdentifierKind } from '../identifier.js';

export interface Planted {
  readonly kind: IdentifierKind;
  readonly text: string;
  /** Where it stands: turn from 0, first character, and the one after the last. */
  readonly turn: number;
  readonly start: number;
  readonly end: number;
}

export interface PlantedDialogue {
  readonly turns: readonly string[];
  readonly planted: readonly Planted[];
}

/** Reads `[kind|text]`, or `[kind|text as spoken|part that identifies]`, into plain turns and positions. */
export const readPlanted = (source: string): PlantedDialogue => {
  const planted: Planted[] = [];
  const turns = source
    .trim()
    .split('\n')
    .map((line, turn) => {
      let plain = '';
      let last = 0;
      for (const match of line.matchAll(/\[([a-z-]+)\|([^\]|]+)(?:\|([^\]]+))?\]/g)) {
        plain += line.slice(last, match.index);
        const text = match[2] ?? '';
        const part = match[3] ?? text;
        const start = plain.length + text.indexOf(part);
        planted.push({ kind: match[1] as IdentifierKind, text: part, turn, start, end: start + part.length });
        plain += text;
        last = match.index + match[0].length;
      }
      return plain + line.slice(last);
    });
  return { turns, planted };
};
