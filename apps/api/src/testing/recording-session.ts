import { type RecordingView, type SessionPage } from '@attune/contracts';
import { get, post } from './calls.js';
import { type Case, type Clinic, hold, takeOn } from './clinic.js';
import type { TestApplication } from './test-application.js';

export interface RecordingSession extends Case {
  readonly sessionId: string;
}

let clients = 0;

/** A held session of a new client, who has consented to recording. */
export async function consentedSession({ members: { intern } }: Clinic): Promise<RecordingSession> {
  const treated = await takeOn(intern, `C-rec-${++clients}`);
  await post(intern.agent, '/consents', { clientId: treated.clientId, purpose: 'recording', granted: true });
  return { ...treated, sessionId: await hold(intern, treated.treatmentId) };
}

export const recordingOf = ({ members: { intern } }: Clinic, id: string): Promise<RecordingView> =>
  get<RecordingView>(intern.agent, `/recordings/${id}`);

export const pageOf = ({ members: { intern } }: Clinic, sessionId: string): Promise<SessionPage> =>
  get<SessionPage>(intern.agent, `/sessions/${sessionId}`);

/** Lets the hour strike: every organization with something due gets its job, and it is done. */
export async function doErasure(app: TestApplication, organizationId: string): Promise<void> {
  await app.database.run({ actor: 'worker', organizationId }, (transaction) =>
    transaction.enqueue('erasure', 'recordings-due', {}),
  );
  await app.jobs.done();
}
