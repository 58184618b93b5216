import { type SessionPage } from '@attune/contracts';

/** What is not there yet at a session, and what a person can do about it. */
export interface MissingPart {
  readonly part: 'transcript' | 'form';
  readonly title: string;
  readonly advice: string;
  /** What is offered as a button beside the advice. */
  readonly offer: 'import' | 'give' | null;
}

/** Sentences for the empty places of the session page. A session that did not take place asks for nothing. */
export function missingPart(session: SessionPage, part: MissingPart['part']): MissingPart | null {
  const held = tookPlace(session.attendance);
  if (part === 'transcript' && session.transcript === null) {
    const recording = session.consents.find((consent) => consent.purpose === 'recording');
    if (!held) return { part, title: 'No transcript', advice: 'This session did not take place.', offer: null };
    if (recording && !recording.granted) {
      return {
        part,
        title: 'No transcript',
        advice: 'This client has not agreed to recording. Notes and forms work without it.',
        offer: null,
      };
    }
    return {
      part,
      title: 'No transcript yet',
      advice: 'Add one from a file, by hand or from a recording. Notes and forms work without it.',
      offer: 'import',
    };
  }
  if (part === 'form' && session.measures.length === 0) {
    return {
      part,
      title: held ? 'No form was given at this session' : 'No form',
      advice: held
        ? 'Give one now: a private link for the client, or fill one in here.'
        : 'This session did not take place, so no form is expected.',
      offer: held ? 'give' : null,
    };
  }
  return null;
}

/** An import that brought only session numbers leaves attendance unknown; then nothing speaks against the session. */
function tookPlace(attendance: SessionPage['attendance']): boolean {
  return attendance === 'attended' || attendance === 'unknown';
}
