import type { FileRemarks } from './file-remarks.js';
import type { ParsedCue } from './parsed-transcript.js';
import { splitLabel, speakerLabels, takeLabel } from './speaker-label.js';
import type { TranscriptFormat } from './transcript-format.js';
import { type FoundCues, oneConversation } from './transcript-reader.js';
import { endIsUnknown, isUntimed, ownHeader } from './webvtt-own-marks.js';
import { readCueText } from './webvtt-cue-text.js';
import { type RawCue, readWebVttFile } from './webvtt-file.js';

const teamsId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\/\d+(?:-\d+)?$/i;

const mostly = <T>(items: readonly T[], holds: (item: T) => boolean, share: number): boolean =>
  items.length > 0 && items.filter(holds).length >= items.length * share;

/** Zoom writes numbered cues, each beginning with "Name: ", and no tags. */
function looksLikeZoom(raw: readonly RawCue[]): boolean {
  const spoken = raw.filter((cue) => cue.text.trim() !== '');
  return (
    mostly(spoken, (cue) => /^\d+$/.test(cue.id), 1) &&
    mostly(spoken, (cue) => splitLabel(cue.text) !== null, 0.5) &&
    !spoken.some((cue) => /<v[ .\t]/.test(cue.text))
  );
}

/** By what gives each program away; plain WebVTT where nothing does. */
function kindOf(raw: readonly RawCue[], text: string): TranscriptFormat {
  if (text.startsWith(ownHeader)) return 'webvtt';
  if (mostly(raw, (cue) => teamsId.test(cue.id), 0.5)) return 'teams-vtt';
  return looksLikeZoom(raw) ? 'zoom-vtt' : 'webvtt';
}

/** Names written as "Name: " are taken as voices where Zoom wrote the file, and where no cue has a voice tag but most have a label. */
function labelsIn(raw: readonly RawCue[], format: TranscriptFormat, text: string): Set<string> {
  if (format === 'teams-vtt' || text.startsWith(ownHeader) || raw.some((cue) => /<v[ .\t>]/.test(cue.text))) {
    return new Set();
  }
  const labels = speakerLabels(raw.map((cue) => cue.text).filter((spoken) => spoken.trim() !== ''));
  if (format !== 'zoom-vtt') return labels;
  return new Set([...labels, ...raw.flatMap((cue) => splitLabel(cue.text)?.label ?? [])]);
}

/** A cue of the file as one cue for each voice that speaks in it. */
function cuesOf(cue: RawCue, labels: ReadonlySet<string>, remarks: FileRemarks): ParsedCue[] {
  const { stretches, lost } = readCueText(cue.text);
  if (lost) {
    const message = 'Between < and > stands what is no tag of WebVTT; it is left out as the specification says.';
    remarks.warn(cue.line + 1, message);
  }
  if (cue.end < cue.start) remarks.warn(cue.line, 'The cue ends before it starts.');
  const finite = (time: number): number | null => (Number.isFinite(time) ? time : null);
  const start = isUntimed(cue.id) ? null : finite(cue.start);
  const end = isUntimed(cue.id) || endIsUnknown(cue.id) ? null : finite(cue.end);
  if (labels.size > 0) {
    const { voice, text } = takeLabel(stretches.map((stretch) => stretch.text).join(''), labels);
    return [{ voice, start, end, text }];
  }
  const spoken = stretches.length === 1 ? stretches : stretches.filter(({ text }) => text.trim() !== '');
  return spoken.map(({ voice, text }) => ({ voice, start, end, text }));
}

/** Reads WebVTT by the specification of the W3C, with the ways in which Zoom and Teams write speakers. */
export function readWebVtt(given: 'webvtt' | 'zoom-vtt' | 'teams-vtt' | null) {
  return (text: string, remarks: FileRemarks): FoundCues => {
    const raw = readWebVttFile(text, remarks);
    const format = given ?? kindOf(raw, text);
    const labels = labelsIn(raw, format, text);
    return oneConversation(
      format,
      raw.flatMap((cue) => cuesOf(cue, labels, remarks)),
    );
  };
}
