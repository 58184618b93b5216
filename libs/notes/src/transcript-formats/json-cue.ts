import type { FileRemarks } from './file-remarks.js';
import { asText, asVoice, type JsonObject } from './json-file.js';
import type { ParsedCue } from './parsed-transcript.js';
import { soundTimes } from './sound-times.js';

/** How one program writes a stretch of speech. */
export interface CueFields {
  readonly text: string;
  readonly start: string;
  readonly end: string;
  readonly speaker: string;
  /** Units of time in a second: 1 where times are seconds, 1000 where milliseconds. */
  readonly perSecond: number;
}

/** Seconds of a time written as a number, or as the text of one; null where it is missing, with a problem where it is something else. */
function seconds(value: unknown, perSecond: number, of: string, remarks: FileRemarks): number | null {
  if (value === null || value === undefined) return null;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number / perSecond;
  remarks.problem(null, `A time of ${of} is not a number.`);
  return null;
}

/** A stretch of speech as a cue; `of` is its place in the file, for remarks. */
export function jsonCue(item: JsonObject, fields: CueFields, of: string, remarks: FileRemarks): ParsedCue {
  const start = seconds(item[fields.start], fields.perSecond, of, remarks);
  const end = seconds(item[fields.end], fields.perSecond, of, remarks);
  if (typeof item[fields.text] !== 'string') remarks.problem(null, `${of} has no text.`);
  return {
    voice: asVoice(item[fields.speaker]),
    ...soundTimes(start, end, { line: null, of, remarks }),
    text: asText(item[fields.text]).trim(),
  };
}

/** Words in a row that one voice says, as one cue; `between` them stands a space, if they do not bring their own. */
export function cuesOfWords(words: readonly ParsedCue[], between = ' '): ParsedCue[] {
  const groups: ParsedCue[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    if (group && group[0]?.voice === word.voice) group.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => ({
    voice: group[0]?.voice ?? null,
    start: group.find((word) => word.start !== null)?.start ?? null,
    end: group.findLast((word) => word.end !== null)?.end ?? null,
    text: group.map((word) => word.text).join(between),
  }));
}
