// Throws broken files at the transcript readers and counts crashes, hangs and words that went without a remark:
//   node bench/transcripts/fuzz.mjs [--count 100000] [--seed 1] [--show] [transcripts.csv …]
// The inputs are files of every format after accidents (see testing/mutations.ts) and arbitrary bytes. CSV files named
// here (columns as `attune import transcripts` takes them) are turned into every format; without any, a small
// conversation of our own is. Needs Node 24 and a built libs/notes.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { readTranscripts, transcriptFormats } from '../../libs/notes/dist/index.js';
import { mutated } from '../../libs/notes/src/transcript-formats/testing/mutations.ts';
import { sampleFiles } from '../../libs/notes/src/transcript-formats/testing/sample-files.ts';
import { wordsLost } from '../../libs/notes/src/transcript-formats/testing/words-lost.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'boolean', default: false },
  },
});
const generator = xoroshiro128plus(Number(values.seed));
const random = () => (generator.next() >>> 0) / 2 ** 32;
const pick = (list) => list[Math.floor(random() * list.length)];

const own = ['How was the week?', 'Well, I don’t know. R&D, <3, you know.', '“Fine”, I said: fine.', 'And then?'].map(
  (text, at) => ({ voice: at % 2 ? 'Client' : 'Therapist', start: 2 * at, end: 2 * at + 1.5, text }),
);
const conversations = positionals.flatMap((file) => {
  const read = readTranscripts(readFileSync(file), { broken: 'refuse' });
  if (!read.ok) throw new Error(`${file}: ${read.problems[0]?.message}`);
  return read.transcripts.map(({ turns }) =>
    turns.map(({ voice, start, text }, at) => ({
      voice: voice ?? 'Unknown',
      start: start ?? at,
      end: Math.max((start ?? at) + 0.5, turns[at + 1]?.start ?? 0),
      text,
    })),
  );
});
if (conversations.length === 0) conversations.push(own);

/** A piece of a conversation, short most of the time, so that accidents hit markup often. */
function sample() {
  const whole = pick(conversations);
  const length = random() < 0.02 ? whole.length : 3 + Math.floor(random() * 12);
  const from = Math.floor(random() * Math.max(1, whole.length - length));
  return whole.slice(from, from + length);
}

const arbitrary = () => Uint8Array.from({ length: Math.floor(random() ** 2 * 2000) }, () => Math.floor(random() * 256));

/** Formats whose own rules leave words out; there a word may go if there is a remark. */
const mayTakeWords = (format) => format === 'csv' || format.endsWith('vtt') || format.endsWith('json');
const found = {
  inputs: 0,
  read: 0,
  repaired: 0,
  refused: 0,
  crashes: 0,
  slowest: 0,
  'words under other keys of JSON': 0,
  'words lost without a remark': 0,
};
const decoder = new TextDecoder();

function look(bytes, { format, given, said }) {
  const options = given ? { format: given } : {};
  const begun = performance.now();
  const strict = readTranscripts(bytes, { ...options, broken: 'refuse' });
  const lenient = strict.ok ? strict : readTranscripts(bytes, { ...options, broken: 'repair' });
  found.slowest = Math.max(found.slowest, performance.now() - begun);
  found[strict.ok ? 'read' : lenient.ok ? 'repaired' : 'refused'] += 1;
  if (!lenient.ok && lenient.problems.length === 0) throw new Error('refused without a reason');
  if (!lenient.ok || !format || lenient.encoding !== 'utf-8') return;
  // A voice under a damaged key of JSON is no voice any more.
  const file = decoder.decode(bytes);
  const spoken = said.flatMap(({ voice, text }) => (format.endsWith('json') ? [text] : [voice, text]));
  const lost = wordsLost(file, format, spoken, lenient.transcripts);
  if (lost.length === 0 || (mayTakeWords(lenient.format) && lenient.warnings.length > 0)) return;
  // An accident may leave sound JSON in which a text stands under a key that means something else, or under one twice.
  if (format.endsWith('json')) {
    found['words under other keys of JSON'] += 1;
    return;
  }
  found['words lost without a remark'] += 1;
  if (values.show) console.log(`--- ${lenient.format}: ${lost.join(' ')}\n${file.slice(0, 3000)}\n`);
}

for (let input = 0; input < Number(values.count); input++) {
  found.inputs += 1;
  const format = random() < 0.1 ? null : pick(transcriptFormats);
  const said = sample();
  const bytes = format ? mutated(new TextEncoder().encode(sampleFiles[format](said)), random) : arbitrary();
  try {
    look(bytes, { format, said, given: format && random() < 0.5 ? format : undefined });
  } catch (error) {
    found.crashes += 1;
    if (values.show) console.log(error);
  }
}
found.slowest = `${found.slowest.toFixed(1)} ms`;
console.log(found);
process.exit(found.crashes + found['words lost without a remark'] > 0 ? 1 : 0);
