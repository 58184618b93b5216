/**
 * Times reading a transcript file, its numbers and its passages. Made dialogue of the asked length, or a file of one's own.
 *
 *     node bench/passages.mjs                    # 9,000 words
 *     node bench/passages.mjs --words 300000
 *     node bench/passages.mjs --file talk.vtt
 *
 * It builds libs/notes first. Times are processor time of the thread. Needs Node 24. The first run shows what a command line or a first page view pays; the median, what a warm
 * server pays.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: asked } = parseArgs({
  options: {
    words: { type: 'string', default: '9000' },
    runs: { type: 'string', default: '15' },
    file: { type: 'string' },
    built: { type: 'boolean', default: false },
  },
});

if (!asked.built)
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-b', join(root, 'libs/notes/tsconfig.build.json')],
    { stdio: 'inherit' },
  );
const notes = await import(join(root, 'libs/notes/dist/index.js'));

const therapist = [
  'How has the week been since we met, and what stayed with you from last time?',
  'Mm-hmm.',
  'So it sounds as if a part of you wants to call her, and another part would rather wait until she writes.',
  'What went through your mind just then?',
  "I'd like to understand that better. Can you walk me through what happened after you closed the door?",
  'Okay.',
];
const client = [
  'It was all right, I suppose. I went to work, and on Tuesday my sister came over with the kids, and we, um, we talked about the house again.',
  "I don't know.",
  'Yeah.',
  "Well, I keep thinking that if I had said something earlier then maybe it wouldn't have got so bad, you know, but then I tell myself that nobody could have known what he would do.",
  "I just felt tired, really tired, like I couldn't move, and then the phone rang and I didn't pick it up.",
  'Not really.',
  "She said you never listen to anybody, and I thought, well, that's not fair, because I do listen, I listen all the time.",
];

/** A dialogue in WebVTT; the sentences are cut and joined so that turns differ. */
function dialogue(words) {
  const cues = ['WEBVTT', ''];
  const stamp = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23);
  let count = 0;
  for (let turn = 0, clock = 0; count < words; turn += 1) {
    const lines = turn % 2 === 0 ? therapist : client;
    const text =
      `${lines[(turn * 5) % lines.length]} ${turn % 5 === 0 ? lines[(turn * 3 + 1) % lines.length] : ''}`.trim();
    const length = text.split(' ').length;
    const seconds = length / 2.5;
    cues.push(
      `${stamp(clock)} --> ${stamp(clock + seconds)}`,
      `<v ${turn % 2 === 0 ? 'Therapist' : 'Client'}>${text}`,
      '',
    );
    clock += seconds + (turn % 9) / 3;
    count += length;
  }
  return new TextEncoder().encode(cues.join('\n'));
}

const bytes = asked.file ? readFileSync(asked.file) : dialogue(Number(asked.words));

/** Milliseconds of processor time of this thread: on a machine that does other things, too, the clock tells little. */
const clock = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const steps = { read: [], features: [], passages: [], together: [] };
let last;
for (let run = 0; run < Number(asked.runs); run += 1) {
  const start = clock();
  const read = notes.readTranscriptFile(bytes, { fileName: asked.file ?? 'dialogue.vtt', broken: 'repair' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const turns = notes.toTurns(read.turns, notes.guessRoles(read.turns));
  const afterRead = clock();
  const features = notes.transcriptFeatures(turns);
  const afterFeatures = clock();
  const found = notes.findPassages(turns, { earlier: [features, features, features] });
  const end = clock();
  steps.read.push(afterRead - start);
  steps.features.push(afterFeatures - afterRead);
  steps.passages.push(end - afterFeatures);
  steps.together.push(end - start);
  last = { words: features.words, turns: turns.length, passages: found.passages.length };
}

const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
console.log(
  `${last.words} words, ${last.turns} turns, ${last.passages} passages; ${asked.runs} runs, Node ${process.version}`,
);
console.log('step        first ms   median ms');
for (const [step, times] of Object.entries(steps))
  console.log(`${step.padEnd(10)} ${times[0].toFixed(1).padStart(9)} ${middle(times).toFixed(1).padStart(11)}`);
