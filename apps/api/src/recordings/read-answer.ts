import { type NamedTurn, readTranscriptFile, toTurns } from '@attune/notes';
import { TranscriptionFailure } from './transcription-failure.js';

/** What a transcription service heard. */
export interface Heard {
  readonly turns: readonly NamedTurn[];
  /** Length of the sound; null where the service does not say. */
  readonly seconds: number | null;
}

interface Answer {
  readonly text?: unknown;
  readonly duration?: unknown;
  readonly segments?: unknown;
}

/**
 * Reads the answer of an OpenAI-compatible service: `verbose_json` with segments, with speakers where it tells voices apart
 * (as whisperX does), or mere text from a server that knows no times. Whose voice is whose nobody has said yet, so every
 * turn is `unknown`; people say it in the page.
 *
 * @throws TranscriptionFailure where it is something else, or where nothing was heard.
 */
export function readAnswer(text: string): Heard {
  const answer = parse(text);
  const seconds = Number(answer.duration ?? Number.NaN);
  const heard =
    Array.isArray(answer.segments) && answer.segments.length > 0 ? segmented(text, answer) : untimed(answer);
  const turns = heard.filter((turn) => turn.text.trim() !== '');
  if (turns.length === 0)
    throw new TranscriptionFailure(
      'No speech was recognised in this recording. Listen to it: if somebody speaks, an operator can look at the model.',
      false,
    );
  return { turns, seconds: Number.isFinite(seconds) && seconds >= 0 ? seconds : null };
}

function segmented(text: string, { segments }: Answer): NamedTurn[] {
  const voices = (segments as { speaker?: unknown }[]).some((segment) => typeof segment?.speaker === 'string');
  const read = readTranscriptFile(Buffer.from(text, 'utf8'), {
    format: voices ? 'whisperx-json' : 'whisper-json',
    broken: 'repair',
  });
  if (!read.ok) throw unreadable();
  return toTurns(read.turns, []);
}

function untimed({ text }: Answer): NamedTurn[] {
  return typeof text === 'string'
    ? [{ speaker: 'unknown', name: null, start: null, end: null, text: text.trim() }]
    : [];
}

function parse(text: string): Answer {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null && ('text' in answer || 'segments' in answer)) return answer;
  } catch {
    throw unreadable();
  }
  throw unreadable();
}

const unreadable = (): TranscriptionFailure =>
  new TranscriptionFailure(
    'The answer of the transcription service could not be read. Ask an operator whether ATTUNE_TRANSCRIPTION_URL is an OpenAI-compatible interface.',
    false,
  );
