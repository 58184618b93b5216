import fc from 'fast-check';
import { readText } from '../transcript-formats/testing/read-text.js';
import { exportPlainText } from './export-plain-text.js';
import { exportWebVtt } from './export-webvtt.js';
import { guessRoles } from './guess-roles.js';
import type { NamedTurn } from './named-turn.js';
import { toTurns } from './to-turns.js';

const pieces = [
  'well',
  'I',
  'R&D',
  '&amp;',
  '&copy',
  '<v Ann>',
  '</v>',
  '<3',
  '-->',
  '00:01.000 --> 00:02.000',
  'Therapist:',
  'C: no',
  'NOTE x',
  'WEBVTT',
  '[00:01]',
  '10:30',
  '{\\an8}',
  '“no”',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '  ',
  '1',
  'STYLE',
  'ähm',
  '😀',
];
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(' '))
  .filter((written) => written.trim() !== '');
const time = fc.integer({ min: 0, max: 80_000_000 }).map((milliseconds) => milliseconds / 1000);
const timed = fc
  .tuple(time, fc.nat(60_000))
  .map(([start, length]) => [start, Math.round(start * 1000 + length) / 1000]);
const turn: fc.Arbitrary<NamedTurn> = fc
  .record({
    speaker: fc.constantFrom('client', 'therapist', 'other', 'unknown'),
    name: fc.constantFrom(
      null,
      'Ann Lee',
      'SPEAKER_00',
      'T',
      'Dr. Lee',
      'client 2',
      'A: B?',
      'Lee & <Bo>',
      'the client’s mother, on the phone',
    ),
    times: fc.oneof(
      timed,
      timed.map(([start]) => [start, null]),
      fc.constant([null, null]),
    ),
    text,
  })
  .map(({ times: [start = null, end = null], ...rest }) => ({ ...rest, start, end }) as NamedTurn);
const turns = fc.array(turn, { minLength: 1, maxLength: 12 });

/** What must come back: the speaker, the times, and the text, in which white space is a space. */
const essence = (list: readonly NamedTurn[]) =>
  list.map(({ speaker, start, end, text: written }) => ({
    speaker,
    start,
    end,
    words: written.split(/\s+/).filter(Boolean),
  }));

function readBack(file: string, format: 'webvtt' | 'plain'): NamedTurn[] {
  const read = readText(file);
  expect(read).toMatchObject({ ok: true, format });
  return read.ok ? toTurns(read.cues, guessRoles(read.cues)) : [];
}

describe('an exported transcript', () => {
  it.each([
    ['webvtt', exportWebVtt],
    ['plain', exportPlainText],
  ] as const)('in %s gives the same words, speakers and times when read again', (format, write) => {
    fc.assert(
      fc.property(turns, (list) => expect(essence(readBack(write(list), format))).toEqual(essence(list))),
      {
        numRuns: 400,
      },
    );
  });

  it('keeps names, and does not change when it is exported again', () => {
    fc.assert(
      fc.property(turns, (list) => {
        const once = exportWebVtt(list);
        expect(exportWebVtt(readBack(once, 'webvtt'))).toBe(once.replace(/\n\n\n+/g, '\n\n'));
      }),
    );
  });

  it('is a WebVTT file that says which times are not known', () => {
    const list: NamedTurn[] = [
      { speaker: 'therapist', name: null, start: 0, end: 1.5, text: 'I <think> so & you?' },
      { speaker: 'client', name: 'Bo', start: 2, end: null, text: 'Yes.' },
      { speaker: 'unknown', name: null, start: null, end: null, text: 'Hm.' },
    ];
    expect(exportWebVtt(list)).toBe(
      [
        'WEBVTT - Attune transcript',
        'NOTE Some times are not known. Cues whose identifier ends in "untimed" or "end-unknown" have times filled in, since WebVTT asks for them.',
        'turn-1\n00:00:00.000 --> 00:00:01.500\n<v Therapist>I &lt;think&gt; so &amp; you?',
        'turn-2-end-unknown\n00:00:02.000 --> 00:00:02.001\n<v Client (Bo)>Yes.',
        'turn-3-untimed\n00:00:02.001 --> 00:00:02.002\nHm.\n',
      ].join('\n\n'),
    );
  });

  it('is plain text that a person reads', () => {
    const list: NamedTurn[] = [
      { speaker: 'therapist', name: null, start: 0, end: 1.5, text: 'So.\nC: that is what you said?' },
      { speaker: 'client', name: 'Bo', start: null, end: null, text: 'Yes.' },
    ];
    expect(exportPlainText(list)).toBe(
      '[00:00:00.000 --> 00:00:01.500] Therapist: So.\n  C: that is what you said?\n\nClient (Bo): Yes.\n',
    );
  });
});
