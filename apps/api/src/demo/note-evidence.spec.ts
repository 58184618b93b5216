import { type SectionRests, noteFormat, readSection } from '@attune/notes';
import { type DemoNote } from './demo-clinic.js';
import { generateClinic } from './generate-clinic.js';
import { firstOf } from './testing/clinic-series.js';

const clinic = firstOf(generateClinic({ seed: 2026, today: '2026-11-22' }));
const transcripts = new Map(clinic.transcripts.map((transcript) => [transcript.session, transcript]));
const sessions = new Map(clinic.sessions.map((session) => [session.key, session]));
const clients = new Map(clinic.treatments.map((treatment) => [treatment.key, treatment.client]));

const restsOf = (note: DemoNote, heading: string): SectionRests =>
  noteFormat(note.format)?.sections.find((section) => section.heading === heading)?.rests ?? 'evidence';

/** Every sentence of a note, read against the dialogue of its session, as the page and the signature read it. */
function sentencesOf(note: DemoNote) {
  const turns = (transcripts.get(note.session)?.turns ?? []).map((turn, at) => ({
    ...turn,
    origin: [at, at] as const,
  }));
  const goals = note.goals.map((number) => ({ number, text: '' }));
  const evidence = { turns, forms: [], session: null, goals };
  return note.sections.flatMap(({ heading, text }) => [...readSection(text, evidence, restsOf(note, heading))]);
}

const ofFlagship = (number: number): DemoNote => {
  const found = clinic.notes.find(({ session }) => {
    const held = sessions.get(session);
    return held?.number === number && clients.get(held.treatment) === 'c-0147';
  });
  if (!found) throw new Error(`no note of session ${number}`);
  return found;
};

describe('what the notes of the demonstration rest on', () => {
  it('is there: no reference points at nothing, and every quotation beside a reference is verbatim', () => {
    const broken = clinic.notes.flatMap((note) =>
      sentencesOf(note)
        .filter(({ support }) => support === 'broken')
        .map(({ text, reason }) => `${note.session}: ${text} (${reason})`),
    );
    expect(broken).toEqual([]);
  });

  it.each([7, 9, 13])('is cited by every sentence that needs it at session %s of the first client', (number) => {
    const sentences = sentencesOf(ofFlagship(number));
    expect(sentences.filter(({ support }) => support === 'supported').length).toBeGreaterThanOrEqual(5);
    expect(sentences.filter(({ support }) => support === 'unsupported')).toEqual([]);
  });

  it('leaves exactly one sentence without evidence at session 12, for all to see, in a note that waits', () => {
    const note = ofFlagship(12);
    const unsupported = sentencesOf(note).filter(({ support }) => support === 'unsupported');
    expect(unsupported).toHaveLength(1);
    expect(note.status).toBe('signed');
  });
});
