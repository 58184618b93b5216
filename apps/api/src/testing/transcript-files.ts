import type { TranscriptFormat } from '@attune/contracts';

/** The same four turns as each program writes them. */
const said = [
  ['Therapist', 0, 4, 'How was the week?'],
  ['Client', 5, 9, 'Well, not so good.'],
  ['Therapist', 10, 12, 'What kept you awake?'],
  ['Client', 13, 15, 'The usual.'],
] as const;

export const saidWords = said.map(([, , , text]) => text);

const clock = (seconds: number, fraction = '.'): string => `00:00:${String(seconds).padStart(2, '0')}${fraction}000`;
const short = (seconds: number): string => `0:${String(seconds).padStart(2, '0')}`;

const vtt = (cue: (name: string, text: string) => string): string =>
  ['WEBVTT', ...said.map(([name, start, end, text]) => `${clock(start)} --> ${clock(end)}\n${cue(name, text)}`)].join(
    '\n\n',
  );
const segments = said.map(([speaker, start, end, text]) => ({ speaker, start, end, text }));
const words = said.flatMap(([name, start, , text]) =>
  text.split(' ').map((word, index) => ({
    word,
    punctuated_word: word,
    start: start + index / 4,
    end: start + (index + 1) / 4,
    speaker: name === 'Therapist' ? 0 : 1,
  })),
);

/** A file of every format, by its name. */
export const transcriptFiles: Readonly<Record<TranscriptFormat, readonly [fileName: string, content: string]>> = {
  webvtt: ['talk.vtt', vtt((name, text) => `<v ${name}>${text}</v>`)],
  srt: [
    'talk.srt',
    said
      .map(
        ([name, start, end, text], at) => `${at + 1}\n${clock(start, ',')} --> ${clock(end, ',')}\n${name}: ${text}\n`,
      )
      .join('\n'),
  ],
  'zoom-vtt': ['zoom.vtt', vtt((name, text) => `${name}: ${text}`)],
  'zoom-txt': [
    'zoom.txt',
    said.map(([name, start, , text]) => `[${name}] ${clock(start).slice(0, 8)}\n${text}\n`).join('\n'),
  ],
  'teams-vtt': ['teams.vtt', vtt((name, text) => `<v ${name}>${text}</v>`)],
  'otter-txt': ['otter.txt', said.map(([name, start, , text]) => `${name}  ${short(start)}\n${text}\n`).join('\n')],
  'whisper-json': [
    'whisper.json',
    JSON.stringify({
      text: saidWords.join(' '),
      language: 'en',
      segments: segments.map(({ start, end, text }, id) => ({ id, seek: 0, start, end, text, avg_logprob: -0.2 })),
    }),
  ],
  'whisperx-json': ['whisperx.json', JSON.stringify({ segments, word_segments: [] })],
  'assemblyai-json': [
    'assembly.json',
    JSON.stringify({
      audio_url: 'file',
      text: saidWords.join(' '),
      utterances: segments.map(({ speaker, start, end, text }) => ({
        speaker,
        start: start * 1000,
        end: end * 1000,
        text,
      })),
    }),
  ],
  'deepgram-json': [
    'deepgram.json',
    JSON.stringify({ results: { channels: [{ alternatives: [{ transcript: saidWords.join(' '), words }] }] } }),
  ],
  csv: [
    'talk.csv',
    ['speaker,start,end,text', ...said.map(([name, start, end, text]) => `${name},${start},${end},"${text}"`)].join(
      '\n',
    ),
  ],
  plain: ['talk.txt', said.map(([name, , , text]) => `${name[0]}: ${text}`).join('\n')],
};
