import type { DraftPreview, DraftView } from '@attune/contracts';
import type { DraftingSettings } from '../config/drafting-settings.js';
import { get, post } from './calls.js';
import { type Case, type Clinic, hold, takeOn } from './clinic.js';

/** Identifiers that are said in the session below, as they are said. */
export const saidIdentifiers = [
  ...['Annabel', 'Whitcombe', 'Okafor', 'Marcus', 'Leeds', 'Maple Street', 'Riverside'],
  ...['415-555-0132', 'annabel.k@example.com', '219-09-9999', 'MR-55821', 'XWQ882910384', '88201934', 'D1234567'],
  ...['7ABC123', 'PM-4451-882', 'lonelybaker', '192.168.44.17', 'March 14', 'Tuesday', 'IMG_2041', 'QX7TR9'],
  ...['four one five, five five five, one two one two', 'ninety-three'],
];

export const talk: readonly (readonly ['client' | 'therapist', string])[] = [
  ['therapist', 'Hi Annabel, how was the week?'],
  ['client', 'Marcus shouted at me on Tuesday and I just went quiet.'],
  ['therapist', 'You went quiet. What happened then, Ms. Whitcombe?'],
  ['client', 'I called Dr. Okafor on 415-555-0132, we moved here from Leeds after all.'],
  ['therapist', 'And who else knows?'],
  ['client', 'Nobody at Riverside Primary School, and nobody at 42 Maple Street.'],
  ['client', 'My birthday is March 14, 1985, my mail is annabel.k@example.com and my social is 219-09-9999.'],
  ['client', 'Chart number MR-55821, insurance ID XWQ882910384, account 88201934, driver’s license D1234567.'],
  [
    'client',
    'My plate is 7ABC123, the pacemaker serial number is PM-4451-882, he posted IMG_2041.jpg on www.lonelybaker.com.',
  ],
  ['client', 'The login came from 192.168.44.17 and the confirmation code was QX7TR9.'],
  ['client', 'his number is four one five, five five five, one two one two and grandpa is ninety-three'],
  ['therapist', 'Thank you for telling me.'],
];

export interface DraftingSession extends Case {
  readonly sessionId: string;
}

let clients = 0;

/** A session with a transcript of a client who has a name, and who has agreed to drafting by a model. */
export async function draftingSession(
  { members: { intern } }: Clinic,
  turns: readonly (readonly [string, string])[] = talk,
): Promise<DraftingSession> {
  const treated = await takeOn(intern, `C-draft-${++clients}`, { name: 'Annabel Whitcombe' });
  await post(intern.agent, '/consents', { clientId: treated.clientId, purpose: 'model-drafting', granted: true });
  const sessionId = await hold(intern, treated.treatmentId, { minutes: 50 });
  await post(intern.agent, '/transcripts', {
    sessionId,
    source: 'typed',
    turns: turns.map(([speaker, text]) => ({ speaker, text, start: null, end: null })),
  });
  return { ...treated, sessionId };
}

export const drafting = (address: string, over: object = {}): DraftingSettings => ({
  model: {
    address,
    key: 'secret-key',
    name: 'test-model',
    timeoutSeconds: 20,
    pauseMilliseconds: 5,
    price: { input: 2, output: 10 },
    ...over,
  },
  missing: [],
});

export const previewOf = ({ members: { intern } }: Clinic, sessionId: string, format = 'soap'): Promise<DraftPreview> =>
  post<DraftPreview>(intern.agent, `/sessions/${sessionId}/drafts/preview`, { format }, 200);

/** Looks at the preview and asks for the draft that it shows. */
export async function askModel(clinic: Clinic, sessionId: string, format = 'soap'): Promise<DraftView> {
  const { digest } = await previewOf(clinic, sessionId, format);
  const asked = { format, engine: 'model', previewDigest: digest };
  return post<DraftView>(clinic.members.intern.agent, `/sessions/${sessionId}/drafts`, asked, 202);
}

/** Waits until a draft has ended. */
export async function ended({ members: { intern } }: Clinic, id: string): Promise<DraftView> {
  for (let tries = 0; tries < 1000; tries++) {
    const view = await get<DraftView>(intern.agent, `/drafts/${id}`);
    if (view.state === 'done' || view.state === 'failed') return view;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the draft did not end');
}
