import type { NoteFormatView, NoteView } from '@attune/contracts';
import type { Agent, Test } from 'supertest';
import { api, post } from './calls.js';
import type { Member } from './clinic.js';

/** A request that says on which state it writes. */
export const writing = (
  agent: Agent,
  method: 'post' | 'put',
  path: string,
  etag: string | undefined,
  sent: object = {},
): Test => {
  const request = agent[method](api + path).send(sent);
  return etag === undefined ? request : request.set('If-Match', etag);
};

/** Does something with a note on the state that `note` shows; what comes of it. */
export async function advance(by: Member, note: NoteView, step: string, sent: object = {}): Promise<NoteView> {
  const response = await writing(by.agent, 'post', `/notes/${note.id}/${step}`, note.etag, sent);
  if (response.status >= 300) throw new Error(`${step}: ${response.status} ${response.text}`);
  return response.body as NoteView;
}

export async function save(by: Member, note: NoteView, sent: object): Promise<NoteView> {
  const response = await writing(by.agent, 'put', `/notes/${note.id}`, note.etag, sent);
  if (response.status !== 200) throw new Error(`save: ${response.status} ${response.text}`);
  return response.body as NoteView;
}

/** A format with one section, whose sentences need no evidence. */
export const judgement = {
  name: 'Short note',
  description: 'What I make of it.',
  sections: [{ key: 'talk', heading: 'Talk', prompt: 'What you make of it.', required: true, rests: 'judgement' }],
};

export const addFormat = (by: Member, template: object = judgement): Promise<NoteFormatView> =>
  post<NoteFormatView>(by.agent, '/note-formats', template);
