import type { TranscriptFormat } from '../transcript-format.js';

/** What is said in a sample. Texts are words and marks on one line; voices are names; times are whole milliseconds. */
export interface Said {
  readonly voice: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Writer = (said: readonly Said[]) => string;

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

function clock(seconds: number, mark: string): string {
  const milliseconds = Math.round(seconds * 1000);
  const [hours, minutes, rest] = [
    Math.floor(milliseconds / 3_600_000),
    Math.floor(milliseconds / 60_000) % 60,
    Math.floor(milliseconds / 1000) % 60,
  ];
  return `${padded(hours, 2)}:${padded(minutes, 2)}:${padded(rest, 2)}${mark === '' ? '' : mark + padded(milliseconds % 1000, 3)}`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const webVtt =
  (id: (index: number) => string, text: (said: Said) => string): Writer =>
  (said) =>
    [
      'WEBVTT',
      ...said.map((one, index) => `${id(index)}${clock(one.start, '.')} --> ${clock(one.end, '.')}\n${text(one)}`),
    ].join('\n\n');

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const segments = (said: readonly Said[]) =>
  said.map(({ voice, start, end, text }, id) => ({ id, start, end, text: ` ${text}`, speaker: voice }));

/** The same conversation as each kind of program writes it; every writer gives voices and keeps each word. */
export const sampleFiles: Readonly<Record<TranscriptFormat, Writer>> = {
  webvtt: webVtt(
    () => '',
    ({ voice, text }) => `<v ${escaped(voice)}>${escaped(text)}</v>`,
  ),
  'zoom-vtt': webVtt(
    (index) => `${index + 1}\n`,
    ({ voice, text }) => `${escaped(voice)}: ${escaped(text)}`,
  ),
  'teams-vtt': webVtt(
    (index) => `0f8fad5b-d9cb-469f-a165-70867728950e/${index}-0\n`,
    ({ voice, text }) => `<v ${escaped(voice)}>${escaped(text)}</v>`,
  ),
  srt: (said) =>
    said
      .map(({ voice, start, end, text }, index) =>
        [`${index + 1}`, `${clock(start, ',')} --> ${clock(end, ',')}`, `[${voice}]: ${escaped(text)}`, ''].join('\n'),
      )
      .join('\n'),
  'zoom-txt': (said) => said.map(({ voice, start, text }) => `[${voice}] ${clock(start, '')}\n${text}\n`).join('\n'),
  'otter-txt': (said) => said.map(({ voice, start, text }) => `${voice}  ${clock(start, '')}\n${text}\n`).join('\n'),
  'whisper-json': (said) => JSON.stringify({ segments: segments(said), language: 'en' }, null, 1),
  'whisperx-json': (said) =>
    JSON.stringify({
      segments: segments(said).map((segment) => ({
        ...segment,
        words: segment.text
          .trim()
          .split(' ')
          .map((word) => ({ word, start: segment.start, end: segment.end, speaker: segment.speaker })),
      })),
      word_segments: [],
    }),
  'assemblyai-json': (said) =>
    JSON.stringify({
      utterances: said.map(({ voice, start, end, text }) => ({
        speaker: voice,
        start: Math.round(start * 1000),
        end: Math.round(end * 1000),
        text,
      })),
    }),
  'deepgram-json': (said) =>
    JSON.stringify({
      results: {
        channels: [],
        utterances: said.map(({ voice, start, end, text }) => ({ speaker: voice, start, end, transcript: text })),
      },
    }),
  csv: (said) =>
    [
      'speaker,start,end,text',
      ...said.map(({ voice, start, end, text }) => [quoted(voice), start, end, quoted(text)].join(',')),
    ].join('\n'),
  plain: (said) => said.map(({ voice, start, text }) => `[${clock(start, '.')}] ${voice}: ${text}`).join('\n'),
};
