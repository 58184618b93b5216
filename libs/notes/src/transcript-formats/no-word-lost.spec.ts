import fc from 'fast-check';
import { longSilence } from './join-into-turns.js';
import { readTranscripts } from './read-transcript.js';
import { mutated } from './testing/mutations.js';
import { readText } from './testing/read-text.js';
import { type Said, sampleFiles } from './testing/sample-files.js';
import { wordsLost } from './testing/words-lost.js';
import { type TranscriptFormat, transcriptFormats } from './transcript-format.js';

const voices = ['Ann Lee', 'Bo', 'Dr. Sommer', 'SPEAKER_00', 'Therapist', 'Client 2', 'Łukasz'];
const spoken = [
  'well',
  'I',
  'don’t',
  'know',
  'R&D',
  '<3',
  'a > b',
  'it’s',
  'fine.',
  'Really?',
  '“no”',
  'left',
  '5%',
  'ähm',
  '{sighs}',
  'so --',
];

/** Voices that alternate, so that each entry is a turn; each name comes back. */
const conversation: fc.Arbitrary<Said[]> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...voices), { minLength: 2, maxLength: 3 }),
    fc.array(
      fc.record({
        words: fc.array(fc.constantFrom(...spoken), { minLength: 1, maxLength: 12 }),
        length: fc.integer({ min: 1, max: 9000 }),
        pause: fc.integer({ min: 0, max: longSilence * 1000 }),
      }),
      { minLength: 6, maxLength: 20 },
    ),
  )
  .map(([names, turns]) => {
    let now = 0;
    return turns.map(({ words, length, pause }, index) => {
      const start = now + pause;
      now = start + length;
      const voice = names[index % names.length] ?? '';
      return { voice, start: start / 1000, end: now / 1000, text: words.join(' ') };
    });
  });

const hasEnd: readonly TranscriptFormat[] = transcriptFormats.filter(
  (format) => !['zoom-txt', 'otter-txt', 'plain'].includes(format),
);
const wholeSeconds: readonly TranscriptFormat[] = ['zoom-txt', 'otter-txt'];

describe.each(transcriptFormats)('a valid file of %s', (format) => {
  it('is recognised and gives each word, voice and time in order', () => {
    fc.assert(
      fc.property(conversation, (said) => {
        const read = readText(sampleFiles[format](said));
        const expected = said.map(({ voice, start, end, text }) => ({
          voice,
          start: wholeSeconds.includes(format) ? Math.floor(start) : start,
          end: hasEnd.includes(format) ? end : null,
          text,
        }));
        expect(read).toMatchObject({ ok: true, format, turns: expected });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file after accidents', () => {
  const mayTakeWords = (format: TranscriptFormat): boolean =>
    format === 'csv' || format.endsWith('vtt') || format.endsWith('json');

  it.each(transcriptFormats)('of %s is read or refused, and no word goes without a remark', (format) => {
    fc.assert(
      fc.property(
        conversation,
        fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (said, numbers) => {
          const file = mutated(new TextEncoder().encode(sampleFiles[format](said)), () => numbers.next().value ?? 0);
          const repaired = readTranscripts(file, { format, broken: 'repair' });
          const refused = readTranscripts(file, { format, broken: 'refuse' });
          if (refused.ok) expect(repaired).toEqual(refused);
          else expect(refused.problems.length).toBeGreaterThan(0);
          if (!repaired.ok) return;
          // A voice under a damaged key of JSON is no voice any more.
          const spoken = said.flatMap((one) => (format.endsWith('json') ? [one.text] : [one.voice, one.text]));
          const lost = wordsLost(new TextDecoder().decode(file), format, spoken, repaired.transcripts);
          if (!mayTakeWords(format)) expect(lost).toEqual([]);
          else if (lost.length > 0) expect(repaired.warnings.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of any bytes is read or refused', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(undefined, ...transcriptFormats),
        (bytes, format) => {
          const read = readTranscripts(bytes, { broken: 'repair', ...(format ? { format } : {}) });
          expect(read.ok || read.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
