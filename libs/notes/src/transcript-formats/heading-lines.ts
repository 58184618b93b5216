import { clockTime } from './clock-time.js';

/** A line that names a speaker and a time, above the text that is theirs. */
export interface HeadingLine {
  readonly voice: string | null;
  readonly time: number;
}

/** No program writes a heading longer than this; longer lines are text. */
const longest = 120;

const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;

const headingOf = (pattern: RegExp, line: string): HeadingLine | null => {
  const match = line.length > longest ? null : pattern.exec(line);
  const seconds = match ? clockTime(match[2] ?? '') : null;
  return match && seconds !== null ? { voice: match[1]?.trim() || null, time: seconds } : null;
};

const zoomBracketed = new RegExp(`^\\[([^\\]]*)\\]\\s+(${time})\\s*$`);
const zoomTabbed = new RegExp(`^([^\\s:[\\]][^\\t:[\\]]*)\\t+\\s*(${time})\\s*$`);
const otter = new RegExp(`^([^\\s:[\\]](?:[^:[\\]]*[^\\s:[\\]])?)\\s{2,}(${time})\\s*$`);

/** Zoom: "[Name] 00:01:05", or the name and the time apart by a tab. */
export const zoomHeading = (line: string): HeadingLine | null =>
  headingOf(zoomBracketed, line) ?? headingOf(zoomTabbed, line);

/** Otter: the name, two spaces or more, and the time. */
export const otterHeading = (line: string): HeadingLine | null => headingOf(otter, line);
