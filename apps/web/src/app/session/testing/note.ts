import { NoteView } from '@attune/contracts';

const id = (last: number): string => `018f0a7e-5c3d-7b00-8000-${String(last).padStart(12, '0')}`;
const author = { id: id(300), name: 'M. Duarte' };

/** A note in SOAP with cited sentences, one of them without evidence, and one quote that nobody said. */
export function noteView(changes: Partial<NoteView> = {}): NoteView {
  return NoteView.parse({
    id: id(500),
    sessionId: id(12),
    treatmentId: id(200),
    format: 'soap',
    formatName: 'SOAP',
    status: 'draft',
    version: 2,
    author,
    sections: [
      {
        key: 'subjective',
        heading: 'Subjective',
        text: 'Client said “It’s fine” and left the next step to the therapist. [7] Client’s mood has improved.',
      },
      { key: 'objective', heading: 'Objective', text: 'Short answers when the plan for the week came up. [2-6]' },
      { key: 'assessment', heading: 'Assessment', text: 'Possible withdrawal after the plan was discussed. [1]' },
      { key: 'plan', heading: 'Plan', text: 'Name the shift and ask about the task next session.' },
    ],
    unsaved: false,
    addenda: [],
    events: [
      { at: '2026-11-06T16:00:00.000Z', by: author, kind: 'created', version: 0, comment: null, unsupported: null },
      { at: '2026-11-06T18:20:00.000Z', by: author, kind: 'kept', version: 2, comment: null, unsupported: null },
    ],
    may: [],
    etag: '"2-1"',
    updatedAt: '2026-11-06T18:20:00.000Z',
    signedAt: null,
    ...changes,
  });
}
