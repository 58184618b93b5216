import fc from 'fast-check';
import type { Evidence, EvidenceForm, EvidenceTurn } from '../citations/evidence.js';
import { readSection } from '../citations/read-section.js';
import { evidence } from '../citations/testing/small-evidence.js';
import { noteFormat, shippedFormats } from '../note-formats/shipped-formats.js';
import type { DraftMaterial } from './draft-material.js';
import { draftLocally } from './draft-locally.js';

const conversation = (...lines: [EvidenceTurn['speaker'], string][]): EvidenceTurn[] =>
  lines.map(([speaker, text], index) => ({ speaker, text, start: null, end: null, origin: [index, index] }));

const session = conversation(
  ['therapist', 'Hi. What brings you in today?'],
  ['client', 'Well, um, my drinking has become a problem and my wife is worried about my drinking.'],
  ['therapist', 'How do you feel when she says that?'],
  ['client', 'I feel guilty.'],
  ['therapist', 'It sounds like you want to change something about your drinking.'],
  ['client', 'I used to drink every evening, and I’ve cut back to two evenings a week without wine at home.'],
  ['therapist', 'Have you had thoughts of hurting yourself?'],
  ['client', 'No.'],
  ['client', '[sighs] I want to sleep through the night again, that would be my goal.'],
  ['therapist', 'What if you tried a walk after dinner instead of wine?'],
  ['client', 'I’ll try a walk on two evenings before we meet again.'],
  ['therapist', 'Shall we look at that next week?'],
);
const material: DraftMaterial = { ...evidence, turns: session, format: noteFormat('soap')! };
const draft = (format: string, more: Partial<DraftMaterial> = {}): Record<string, string> =>
  Object.fromEntries(
    draftLocally({ ...material, format: noteFormat(format)!, ...more }).map(({ key, text }) => [key, text]),
  );
const none: Evidence = { turns: [], forms: [], session: null, goals: [] };

describe('a local draft', () => {
  it('quotes what was said, under the section that asks for it', () => {
    expect(draft('soap')).toEqual({
      subjective:
        'Client said “my drinking has become a problem and my wife is worried about my drinking.” [2]. ' +
        'Asked “How do you feel when she says that?”, client said “I feel guilty.” [3-4]. ' +
        'On change, client said “I used to drink every evening, and I’ve cut back to two evenings a week without wine at home.” [6]. ' +
        'On wishes and needs, client said “I want to sleep through the night again, that would be my goal.” [9]. ' +
        'Asked “Have you had thoughts of hurting yourself?”, client said “No.” [7-8].',
      objective:
        'Attended, 50 minutes, in person [session]. ' +
        'Working Alliance Inventory, short revised, client form: total 3.7 of 5, −1.1 since session 11 [wai-sr-c]. ' +
        'The transcript notes “[sighs]” [9].',
      assessment: '',
      plan:
        'On what comes next, client said “I’ll try a walk on two evenings before we meet again.” [11]. ' +
        'Therapist asked “Shall we look at that next week?” [12].',
    });
  });

  it('ties a session to the goals that it spoke of', () => {
    expect(draft('girp')['goal']).toBe(
      'Goal 1, “Sleep through the night”: client said “I want to sleep through the night again, that would be my goal.” [goal-1, 9]. ' +
        'Goal 2, “Two evenings a week without wine”: client said “I used to drink every evening, and I’ve cut back to two evenings a week without wine at home.” [goal-2, 6].',
    );
    expect(draft('girp', { goals: [] })['goal']).toMatch(/^On wishes and needs, client said “I want to sleep/);
    expect(draft('treatment-plan', { turns: [] })['goals']).toBe(
      'Goal 1: “Sleep through the night” [goal-1]. Goal 2: “Two evenings a week without wine” [goal-2].',
    );
  });

  it('names what the therapist did only where its form shows it', () => {
    expect(draft('birp')['intervention']).toBe(
      'Therapist asked “What brings you in today?” [1]. ' +
        'Therapist reflected “It sounds like you want to change something about your drinking.” [5]. ' +
        'Therapist asked “What if you tried a walk after dinner instead of wine?” [10].',
    );
  });

  it('points at possible ruptures without a word on what they mean', () => {
    const passages = [{ turns: [3, 7] as const, family: 'withdrawal' as const, quotes: [{ turn: 7, text: 'No.' }] }];
    expect(draft('dap', { passages })['assessment']).toMatch(/^Possible withdrawal around turns 4–8: “No\.” \[4-8\]\./);
  });

  it('tells first and last values at the end of a treatment', () => {
    const [form] = evidence.forms as [EvidenceForm];
    const scales = [{ ...form.scales[0]!, first: { session: 1, itemMean: 3.1 } }];
    expect(draft('termination', { forms: [{ ...form, scales }] })['measures']).toMatch(
      /: total 3\.1 at session 1, 3\.7 now \[wai-sr-c\]\./,
    );
  });

  it('leaves the writer’s own view, and what nothing was said about, empty', () => {
    expect(draft('intake')).toMatchObject({ impression: '', history: '' });
    expect(draft('supervision')).toMatchObject({ feedback: '', development: '' });
    for (const { id } of shippedFormats) expect(Object.values(draft(id, none)).join('')).toBe('');
  });

  it('works without a transcript, without roles and for an appointment that was not kept', () => {
    expect(draft('soap', { turns: [] })).toMatchObject({
      subjective: '',
      plan: '',
      objective: expect.stringMatching(/^Attended/),
    });
    const nobody = session.map((turn) => ({ ...turn, speaker: 'unknown' as const }));
    expect(draft('soap', { turns: nobody })['subjective']).toMatch(/^A speaker said “my drinking has become a problem/);
    expect(Object.values(draft('soap', { turns: nobody })).join(' ')).not.toMatch(
      /\b(?:client|therapist) (?:said|asked)/i,
    );
    const missed = { ...evidence.session!, attendance: 'no-show' as const };
    expect(draft('dap', { turns: [], forms: [], session: missed })['data']).toBe('Did not attend [session].');
  });

  it('knows the sections of templates of one’s own by their headings', () => {
    const sections = ['What we did', 'Safety check', 'Homework', 'Weather'].map((heading, index) => ({
      ...noteFormat('soap')!.sections[0]!,
      key: `own-${index}`,
      heading,
    }));
    const texts = draftLocally({ ...material, format: { id: 'own', sections } }).map(({ text }) => text);
    expect(texts[0]).toMatch(/^Therapist asked/);
    expect(texts[1]).toMatch(/hurting yourself/);
    expect(texts[2]).toMatch(/I’ll try a walk/);
    expect(texts[3]).toBe('');
  });
});

describe('every sentence of a local draft', () => {
  const phrase = fc.constantFrom(
    ...[
      'I feel sad',
      'my problem is',
      'I want to',
      'I’ll try',
      'I used to drink',
      'You know,',
      'um,',
      'and',
      'but',
      '--',
      '…',
      '...',
    ],
    ...[
      'Dr. Lee',
      'e.g.',
      '“no”',
      '"go"',
      '[laughs]',
      '[12]',
      '[session]',
      '3.5',
      '18:10',
      'years ago',
      '?',
      '.',
      '!',
      ',',
      '\n',
      '\u2028',
    ],
    ...[
      'hurt myself',
      'It sounds like you',
      'What if you',
      'next week',
      'sleep',
      'wine',
      '’',
      "'",
      '’cause',
      '(cries)',
      '🙂',
      'é',
      '-',
    ],
  );
  const text = fc.oneof(
    { weight: 5, arbitrary: fc.array(phrase, { minLength: 1, maxLength: 60 }).map((words) => words.join(' ')) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }) },
  );
  const speaker = fc.constantFrom<EvidenceTurn['speaker']>('client', 'therapist', 'other', 'unknown');
  const transcript = fc.array(fc.tuple(speaker, text, fc.nat(2), fc.boolean()), { maxLength: 12 }).map((lines) => {
    let next = 0;
    return lines.map(([who, said, more, again], index): EvidenceTurn => {
      const first = again && index > 0 ? next - 1 : next;
      next = first + more + 1;
      return { speaker: who, text: said, start: null, end: null, origin: [first, first + more] };
    });
  });
  const form = fc
    .record({
      formName: fc.oneof(fc.constant('PHQ-9. [12] “x”'), fc.string({ maxLength: 30 })),
      itemMean: fc.double({ min: 0, max: 7, noNaN: true }),
      items: fc.integer({ min: 1, max: 40 }),
      sinceLast: fc.option(fc.double({ min: -6, max: 6, noNaN: true })),
      lastSession: fc.option(fc.integer({ min: 1, max: 99 })),
      total: fc.boolean(),
    })
    .map(({ formName, itemMean, items, sinceLast, lastSession, total }): EvidenceForm => ({
      form: 'own-c',
      formName,
      perspective: 'client',
      minimum: 0,
      maximum: 7,
      scales: ['total', 'bond'].slice(total ? 0 : 1).map((scale) => ({
        scale,
        name: scale,
        value: itemMean * items,
        itemMean,
        answered: items,
        items,
        sinceLast,
        lastSession,
        first: { session: 1, itemMean: itemMean / 2 },
      })),
    }));

  it('is supported by what it cites, whatever was said', () => {
    fc.assert(
      fc.property(
        transcript,
        fc.array(form, { maxLength: 2 }),
        fc.constantFrom(...shippedFormats),
        text,
        (turns, forms, format, goal) => {
          const own: DraftMaterial = { ...evidence, turns, forms, format, goals: [{ number: 1, text: goal }] };
          for (const { text: drafted } of draftLocally(own)) {
            for (const { text: sentence, support, reason } of readSection(drafted, own))
              expect([sentence, support, reason]).toEqual([sentence, 'supported', null]);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});
