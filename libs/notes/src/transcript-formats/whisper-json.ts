import type { FileRemarks } from './file-remarks.js';
import { type CueFields, cuesOfWords, jsonCue } from './json-cue.js';
import { asList, asObject, asText, asVoice, type JsonObject } from './json-file.js';
import type { ParsedCue } from './parsed-transcript.js';
import { type FoundCues, oneConversation } from './transcript-reader.js';

const segmentFields: CueFields = { text: 'text', start: 'start', end: 'end', speaker: 'speaker', perSecond: 1 };
const wordFields: CueFields = { ...segmentFields, text: 'word' };

/**
 * The words of a segment as stretches of its own text, each reaching to the next word, so that spaces and marks stay as
 * they are written; null where a word is not found in it.
 */
function stretchesOf(text: string, words: readonly string[]): string[] | null {
  const starts: number[] = [];
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word, from);
    if (at === -1) return null;
    starts.push(at);
    from = at + word.length;
  }
  return starts.map((start, index) => text.slice(index === 0 ? 0 : start, starts[index + 1] ?? text.length));
}

/** A segment in which the words name more than one voice, cut where the voice changes; any other as it is. */
function cutByWords(segment: JsonObject, cue: ParsedCue, of: string, remarks: FileRemarks): ParsedCue[] {
  const written = asList(segment['words']).map(asObject);
  const voices = new Set(written.flatMap((word) => asVoice(word['speaker']) ?? []));
  const stretches = stretchesOf(
    cue.text,
    written.map((word) => asText(word['word']).trim()),
  );
  if (stretches === null) remarks.warn(null, `The words of ${of} are not those of its text: the text is taken.`);
  if (voices.size < 2 || stretches === null) return [{ ...cue, voice: cue.voice ?? [...voices][0] ?? null }];
  // A word without a voice (numbers, in whisperX) is of the voice before it, at the beginning of the one after it.
  let [voice = null] = voices;
  const words = written.map((word, index) => {
    voice = asVoice(word['speaker']) ?? voice;
    return { ...jsonCue(word, wordFields, `a word of ${of}`, remarks), voice, text: stretches[index] ?? '' };
  });
  return cuesOfWords(words, '').map((part) => ({ ...part, text: part.text.trim() }));
}

/** Reads the JSON of Whisper and whisperX: segments in seconds, with or without speakers of segments and words. */
export const readWhisperJson =
  (format: 'whisper-json' | 'whisperx-json') =>
  (value: unknown, remarks: FileRemarks): FoundCues => {
    const file = asObject(value);
    const segments = asList(Array.isArray(value) ? value : file['segments']);
    if (segments.length === 0 && asText(file['text']).trim() !== '') {
      const text = asText(file['text']).trim();
      remarks.warn(null, 'The file has the whole text without segments: it is one turn without times.');
      return oneConversation(format, [{ voice: null, start: null, end: null, text }]);
    }
    if (!Array.isArray(value) && !Array.isArray(file['segments'])) {
      remarks.problem(null, 'The file has no list "segments".');
    }
    const cues = segments.flatMap((item, index) => {
      const segment = asObject(item);
      const of = `segments[${index}]`;
      return cutByWords(segment, jsonCue(segment, segmentFields, of, remarks), of, remarks);
    });
    return oneConversation(format, cues);
  };
