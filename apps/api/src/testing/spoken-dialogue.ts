import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type SpeechAnswer, type SpeechRequest, verboseJson } from './speech-server.js';
import { wavSeconds } from './sound.js';

/** Without holding the process up: the server, the job and the listener share it. */
const run = promisify(execFile);

/** Debian packages: espeak-ng speaks, ffmpeg converts, pocketsphinx (with pocketsphinx-en-us) listens. */
const programs = { 'espeak-ng': '--version', ffmpeg: '-version', pocketsphinx_continuous: '' } as const;

/** Which of them are not on this machine. */
export const missingSpeechPrograms = (): string[] =>
  Object.entries(programs)
    .filter(([name, argument]) => spawnSync(name, argument ? [argument] : [], { stdio: 'ignore' }).error !== undefined)
    .map(([name]) => name);

export interface SpokenLine {
  readonly voice: 'therapist' | 'client';
  readonly text: string;
}

/** A short conversation of our own, in words that a small recogniser knows. */
export const dialogue: readonly SpokenLine[] = [
  { voice: 'therapist', text: 'What would you like to talk about today?' },
  { voice: 'client', text: 'I want to talk about my father.' },
  { voice: 'therapist', text: 'What do you want to talk about now?' },
  { voice: 'client', text: 'I want to work with you on that this week.' },
  { voice: 'therapist', text: 'What would you like to do about it?' },
  { voice: 'client', text: 'I want to go to the park today.' },
];

/** Two of espeak-ng's formant voices, which pocketsphinx understands best. */
const voices = { therapist: 'en-us+klatt4', client: 'en-us+klatt3' } as const;

const pauseSeconds = 0.8;

export interface SpokenDialogue {
  readonly wav: Buffer;
  readonly times: readonly { readonly start: number; readonly end: number }[];
}

/** The dialogue as sound (WAV, 16 kHz, mono), with the times at which each line is spoken. */
export function speak(lines: readonly SpokenLine[]): Promise<SpokenDialogue> {
  return inFolder(async (folder) => {
    const spoken: string[] = [];
    for (const [index, { voice, text }] of lines.entries()) {
      const [raw, file] = [join(folder, `${index}.raw.wav`), join(folder, `${index}.wav`)];
      await run('espeak-ng', ['-v', voices[voice], '-s', '125', '-g', '3', '-a', '60', '-w', raw, text]);
      await convert(raw, file, ['-ar', '16000', '-ac', '1', '-af', `adelay=200,apad=pad_dur=${pauseSeconds}`]);
      spoken.push(file);
    }
    const list = join(folder, 'list');
    writeFileSync(list, spoken.map((file) => `file '${file}'`).join('\n'));
    const whole = join(folder, 'whole.wav');
    await run('ffmpeg', ['-v', 'error', '-f', 'concat', '-safe', '0', '-i', list, '-c', 'copy', whole]);
    let at = 0;
    const times = spoken.map((file) => {
      const start = at;
      at += wavSeconds(readFileSync(file));
      return { start, end: at };
    });
    return { wav: readFileSync(whole), times };
  });
}

export type EncodedAs = 'mp3' | 'm4a' | 'ogg' | 'webm';

/** The same sound as a file of another kind. */
export function encode(wav: Buffer, extension: EncodedAs): Promise<Buffer> {
  const codec = { mp3: ['-b:a', '64k'], m4a: ['-c:a', 'aac'], ogg: ['-c:a', 'libvorbis'], webm: ['-c:a', 'libopus'] };
  return inFolder(async (folder) => {
    const [from, to] = [join(folder, 'in.wav'), join(folder, `out.${extension}`)];
    writeFileSync(from, wav);
    await convert(from, to, codec[extension]);
    return readFileSync(to);
  });
}

/** Answers as an OpenAI-compatible server does that really listens: pocketsphinx, an utterance a segment. */
export function listen({ file, fileName }: SpeechRequest): Promise<SpeechAnswer> {
  return inFolder(async (folder) => {
    const [given, heard] = [join(folder, fileName), join(folder, 'heard.wav')];
    writeFileSync(given, file);
    await convert(given, heard, ['-ar', '16000', '-ac', '1']);
    const how = ['-infile', heard, '-time', 'yes', '-logfn', join(folder, 'log')];
    const { stdout } = await run('pocketsphinx_continuous', how);
    return verboseJson(wavSeconds(readFileSync(heard)), utterancesOf(stdout));
  });
}

/** Lines of pocketsphinx: the words of an utterance, then `word start end confidence` for each of them. */
function utterancesOf(output: string): { start: number; end: number; text: string }[] {
  const utterances: { start: number; end: number; text: string }[] = [];
  for (const line of output.split('\n')) {
    const [, start, end] = /^\S+ (\d+\.\d{3}) (\d+\.\d{3}) \d/.exec(line) ?? [];
    const last = utterances.at(-1);
    if (start === undefined) {
      if (line.trim()) utterances.push({ start: Number.NaN, end: Number.NaN, text: ` ${line.trim()}` });
    } else if (last) {
      if (Number.isNaN(last.start)) last.start = Number(start);
      last.end = Number(end);
    }
  }
  return utterances;
}

const convert = async (from: string, to: string, how: readonly string[]): Promise<void> => {
  await run('ffmpeg', ['-v', 'error', '-y', '-i', from, ...how, to]);
};

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-speech-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
