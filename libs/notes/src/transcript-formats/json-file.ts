import type { FileRemarks } from './file-remarks.js';

/** An object of a JSON file, of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const asObject = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A voice as programs name it: text or a number; null for anything else and for empty text. */
export function asVoice(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Brackets that are open at a place, innermost first. */
interface Open {
  readonly closer: '}' | ']';
  readonly around: Open | null;
}

/** Where a cut-off JSON text can be closed: after the last whole element of a list, with the brackets that are open there. */
function lastWholeElement(text: string): { end: number; open: Open } | null {
  let open: Open | null = null;
  let found: { end: number; open: Open } | null = null;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      for (at += 1; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at += 1;
    } else if (character === '{' || character === '[') open = { closer: character === '{' ? '}' : ']', around: open };
    else if (character === '}' || character === ']') {
      if (open?.closer !== character) return found;
      open = open.around;
      if (open?.closer === ']') found = { end: at + 1, open };
    }
  }
  return found;
}

function closersOf(open: Open): string {
  const closers: string[] = [];
  for (let level: Open | null = open; level; level = level.around) closers.push(level.closer);
  return closers.join('');
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** The line that a message of JSON.parse speaks of, if it does; engines word it differently. */
function lineOf(error: unknown, text: string): number | null {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d{1,12})/.exec(message)?.[1];
  if (position !== undefined) return lineAt(text, Number(position));
  return /end of (?:JSON|data|input)|unterminated/i.test(message) ? lineAt(text, text.length) : null;
}

/** Parses a JSON file. Of a broken one, what stands before the break and is whole is kept; undefined where nothing is. */
export function parseJsonFile(text: string, remarks: FileRemarks): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const line = lineOf(error, text);
    const cut = lastWholeElement(text);
    const whole = cut ? parsed(text.slice(0, cut.end) + closersOf(cut.open)) : undefined;
    if (cut && whole !== undefined) {
      remarks.problem(line, `The JSON is broken here. What stands after line ${lineAt(text, cut.end)} cannot be read.`);
    } else remarks.problem(line, 'The file is not JSON.');
    return whole;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
