import type { ParsedTurn } from '../transcript-formats/parsed-transcript.js';
import { guessRoles } from './guess-roles.js';
import { roleOfName } from './role-names.js';

const turn = (voice: string | null, text: string): ParsedTurn => ({ voice, start: null, end: null, text });

const rolesOf = (turns: readonly ParsedTurn[]) =>
  guessRoles(turns).map(({ voice, speaker, basis }) => [voice, speaker, basis]);

describe('a name says who speaks', () => {
  it.each([
    [
      'therapist',
      [
        'T',
        'Th.',
        'Therapist',
        'THERAPIST 1',
        'Counselor',
        'counsellor',
        'Dr. Lee',
        'Ann Lee, PhD',
        'Ann Lee LCSW',
        'Interviewer',
        'Psychologist',
        'T1',
      ],
    ],
    ['client', ['C', 'Cl', 'P', 'Pt.', 'Client', 'patient 2', 'Interviewee']],
    ['other', ['Interpreter', 'Mother', 'Client’s mother', 'Partner', 'Other']],
    ['unknown', ['Unknown', 'Unknown speaker', 'Unknown (Dr. Lee)']],
    [null, ['Ann', 'SPEAKER_00', 'A', 'Speaker 1', 'Theresa', 'Clive', 'Drew', 'Patience']],
  ])('%s', (speaker, names) => {
    expect(names.map((name) => [name, roleOfName(name)])).toEqual(names.map((name) => [name, speaker]));
  });
});

describe('a guess of roles', () => {
  it('goes by names, and by the only other voice', () => {
    expect(rolesOf([turn('T', 'a'), turn('C', 'b')])).toEqual([
      ['T', 'therapist', 'name'],
      ['C', 'client', 'name'],
    ]);
    expect(rolesOf([turn('Dr. Lee', 'a'), turn('Bo', 'b')])).toEqual([
      ['Dr. Lee', 'therapist', 'name'],
      ['Bo', 'client', 'only-other'],
    ]);
  });

  it('leaves letters alone that two voices claim, and a third voice', () => {
    expect(rolesOf([turn('C', 'a'), turn('P', 'b')])).toEqual([
      ['C', 'unknown', 'none'],
      ['P', 'unknown', 'none'],
    ]);
    expect(rolesOf([turn('Dr. Lee', 'a'), turn('Bo', 'b'), turn('Kim', 'c')]).map(([, speaker]) => speaker)).toEqual([
      'therapist',
      'unknown',
      'unknown',
    ]);
  });

  const asking = ['How was your week?', 'What did you do then?', 'And what would you want?', 'Mm-hmm.'];
  const telling = [
    'I was at home, mostly.',
    'I told my sister that I was tired.',
    'I don’t know, I want it to stop.',
    'I see.',
  ];
  const exchange = (first: readonly string[], second: readonly string[]) =>
    [0, 1, 2].flatMap(() => first.flatMap((text, at) => [turn('A', text), turn('B', second[at] ?? '')]));

  it('goes by wording where both signs are clear', () => {
    expect(rolesOf(exchange(asking, telling))).toEqual([
      ['A', 'therapist', 'wording'],
      ['B', 'client', 'wording'],
    ]);
    expect(rolesOf(exchange(telling, asking))).toEqual([
      ['A', 'client', 'wording'],
      ['B', 'therapist', 'wording'],
    ]);
  });

  it('is no coin toss: alike voices, few turns, one voice and no voice stay unknown', () => {
    const unknown = (turns: readonly ParsedTurn[]): boolean =>
      guessRoles(turns).every(({ speaker }) => speaker === 'unknown');
    expect(unknown(exchange(asking, asking))).toBe(true);
    expect(unknown(exchange(telling, telling))).toBe(true);
    expect(unknown(exchange(asking, telling).slice(0, 6))).toBe(true);
    expect(unknown(exchange(asking, telling).map((one) => ({ ...one, voice: 'A' })))).toBe(true);
    expect(unknown(exchange(asking, telling).map((one) => ({ ...one, voice: null })))).toBe(true);
    // It asks about the other, but the other asks as much: one sign only.
    expect(
      unknown(
        exchange(
          asking.map((text) => text.replace('?', '.')),
          telling.map((text) => `${text} No?`),
        ),
      ),
    ).toBe(true);
  });

  it('says nothing about an empty transcript', () => expect(guessRoles([])).toEqual([]));
});
