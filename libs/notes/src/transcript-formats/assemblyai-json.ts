import type { FileRemarks } from './file-remarks.js';
import { type CueFields, cuesOfWords, jsonCue } from './json-cue.js';
import { asList, asObject, asText } from './json-file.js';
import { type FoundCues, oneConversation } from './transcript-reader.js';

const fields: CueFields = { text: 'text', start: 'start', end: 'end', speaker: 'speaker', perSecond: 1000 };

/** Reads the JSON of AssemblyAI: utterances in milliseconds; without them its words; without those its text. */
export function readAssemblyAiJson(value: unknown, remarks: FileRemarks): FoundCues {
  const file = asObject(value);
  const cuesIn = (key: string) =>
    asList(file[key]).map((item, index) => jsonCue(asObject(item), fields, `${key}[${index}]`, remarks));
  const utterances = cuesIn('utterances');
  if (utterances.length > 0) return oneConversation('assemblyai-json', utterances);
  const words = cuesOfWords(cuesIn('words'));
  if (words.length > 0) return oneConversation('assemblyai-json', words);
  const text = asText(file['text']).trim();
  if (text === '') remarks.problem(null, 'The file has neither "utterances" nor "words" nor "text".');
  return oneConversation('assemblyai-json', text === '' ? [] : [{ voice: null, start: null, end: null, text }]);
}
