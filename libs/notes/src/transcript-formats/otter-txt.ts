import type { FileRemarks } from './file-remarks.js';
import { otterHeading } from './heading-lines.js';
import { linesOf } from './lines.js';
import type { ParsedCue } from './parsed-transcript.js';
import { type FoundCues, oneConversation } from './transcript-reader.js';

/** The advertisement that Otter puts below. */
const isFooter = (line: string): boolean => /^Transcribed by https?:\/\/otter\.ai\/?$/i.test(line.trim());

/** The summary that Otter may put above the conversation begins with one of these lines. */
const isSummary = (line: string): boolean => /^(?:SUMMARY KEYWORDS|SUMMARY|KEYWORDS|SPEAKERS)$/.test(line.trim());

/** Reads the text export of Otter: "Name  0:05" above the text. Its summary and its footer are not speech and are left out. */
export function readOtterTxt(text: string, remarks: FileRemarks): FoundCues {
  const above: string[] = [];
  const cues: { voice: string | null; start: number; lines: string[] }[] = [];
  linesOf(text).forEach((line, index) => {
    const heading = otterHeading(line);
    if (heading) cues.push({ voice: heading.voice, start: heading.time, lines: [] });
    else if (isFooter(line)) remarks.warn(index + 1, 'The footer of Otter is left out.');
    else (cues.at(-1)?.lines ?? above).push(line.trim());
  });
  if (cues.length === 0) remarks.problem(null, 'No line has a name, two spaces and a time as Otter writes them.');
  const parsed = cues.map(({ voice, start, lines }): ParsedCue => ({
    voice,
    start,
    end: null,
    text: lines.join('\n').trim(),
  }));
  const before = above.join('\n').trim();
  if (before === '') return oneConversation('otter-txt', parsed);
  if (cues.length > 0 && above.some(isSummary)) {
    remarks.warn(1, 'The summary of Otter above the conversation is left out.');
    return oneConversation('otter-txt', parsed);
  }
  remarks.warn(1, 'Text stands before the first speaker of the file.');
  return oneConversation('otter-txt', [{ voice: null, start: null, end: null, text: before }, ...parsed]);
}
