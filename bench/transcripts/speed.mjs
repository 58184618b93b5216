// Times the reading of 10 MB in every format, from bytes to turns: node bench/transcripts/speed.mjs [--runs 5]
// The first run is the one that a command or an import sees. The program ends with 1 if any run takes a second of
// processor time or more; the time on the clock is shown beside it and is the same on a quiet machine.
// Needs Node 24 and a built libs/notes.
import { parseArgs } from 'node:util';
import { readTranscripts, transcriptFormats } from '../../libs/notes/dist/index.js';
import { sampleFiles } from '../../libs/notes/src/transcript-formats/testing/sample-files.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const size = 10_000_000;
const sentence = 'Well, I don’t know what to say about it & so on, it was a week like any other, or <nearly> so.';

/** As many turns as fill the size; times stay within a day, which is as long as a recording may be. */
function conversation(turns) {
  return Array.from({ length: turns }, (_, at) => {
    const start = Math.round((at * 80_000_000) / turns) / 1000;
    return { voice: at % 2 ? 'Client' : 'Therapist', start, end: start + 0.5, text: sentence };
  });
}

const median = (times) => Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]);

const rows = [];
let slow = false;
for (const format of transcriptFormats) {
  const each = sampleFiles[format](conversation(100)).length / 100;
  const bytes = new TextEncoder().encode(sampleFiles[format](conversation(Math.ceil(size / each))));
  const times = [];
  const processor = [];
  let turns = 0;
  for (let run = 0; run < Number(values.runs); run++) {
    const before = process.cpuUsage();
    const begun = performance.now();
    const read = readTranscripts(bytes, { broken: 'refuse' });
    times.push(performance.now() - begun);
    const used = process.cpuUsage(before);
    processor.push((used.user + used.system) / 1000);
    if (!read.ok || read.format !== format) throw new Error(`${format}: ${JSON.stringify(read).slice(0, 300)}`);
    turns = read.transcripts[0].turns.length;
  }
  slow ||= Math.max(...processor) >= 1000;
  rows.push({
    format,
    MB: (bytes.length / 1e6).toFixed(1),
    turns,
    'first ms': Math.round(times[0]),
    'median ms': median(times),
    'first processor ms': Math.round(processor[0]),
    'median processor ms': median(processor),
  });
}
console.table(rows);
process.exit(slow ? 1 : 0);
