import type { FileRemarks } from './file-remarks.js';
import { type CueFields, cuesOfWords, jsonCue } from './json-cue.js';
import { asList, asObject, asText, asVoice, type JsonObject } from './json-file.js';
import type { ParsedCue } from './parsed-transcript.js';
import { type FoundCues, oneConversation } from './transcript-reader.js';

const sentence: CueFields = { text: 'text', start: 'start', end: 'end', speaker: 'speaker', perSecond: 1 };
const utterance: CueFields = { ...sentence, text: 'transcript' };

/** Cues of one channel: its paragraphs' sentences, else its words, else its text. */
function cuesOfChannel(alternative: JsonObject, of: string, remarks: FileRemarks): ParsedCue[] {
  const paragraphs = asList(asObject(alternative['paragraphs'])['paragraphs']).map(asObject);
  const sentences = paragraphs.flatMap((paragraph, index) =>
    asList(paragraph['sentences']).map((item, place) => ({
      ...jsonCue(asObject(item), sentence, `${of}.paragraphs[${index}].sentences[${place}]`, remarks),
      voice: asVoice(paragraph['speaker']),
    })),
  );
  if (sentences.length > 0) return sentences;
  const words = asList(alternative['words']).map((item, index) => {
    const word = asObject(item);
    const text = typeof word['punctuated_word'] === 'string' ? 'punctuated_word' : 'word';
    return jsonCue(word, { ...sentence, text }, `${of}.words[${index}]`, remarks);
  });
  if (words.length > 0) return cuesOfWords(words);
  const text = asText(alternative['transcript']).trim();
  return text === '' ? [] : [{ voice: null, start: null, end: null, text }];
}

/**
 * Reads the JSON of Deepgram: utterances; without them, of the best alternative of each channel, paragraphs, words or
 * text. Where several channels have no speakers, the channel is the voice, and cues are in the order of their times.
 */
export function readDeepgramJson(value: unknown, remarks: FileRemarks): FoundCues {
  const results = asObject(asObject(value)['results']);
  const channels = asList(results['channels']).map(asObject);
  const several = channels.length > 1;
  const channelVoice = (channel: unknown): string | null => {
    const number = asVoice(channel);
    return several && number !== null ? `Channel ${number}` : null;
  };
  const utterances = asList(results['utterances']).map((item, index) => {
    const cue = jsonCue(asObject(item), utterance, `utterances[${index}]`, remarks);
    return { ...cue, voice: cue.voice ?? channelVoice(asObject(item)['channel']) };
  });
  if (utterances.length > 0) return oneConversation('deepgram-json', utterances);
  const cues = channels.flatMap((channel, index) =>
    cuesOfChannel(asObject(asList(channel['alternatives'])[0]), `channels[${index}]`, remarks).map((cue) => ({
      ...cue,
      voice: cue.voice ?? channelVoice(index),
    })),
  );
  if (cues.length === 0)
    remarks.problem(null, 'The file has neither utterances nor words nor a transcript in "results".');
  return oneConversation('deepgram-json', several ? cues.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0)) : cues);
}
