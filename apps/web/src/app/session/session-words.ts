import { type SessionPage } from '@attune/contracts';
import { attendanceName } from '../ui/attendance-name.js';
import { longDay } from '../ui/day-format.js';
import { type Tone } from '../ui/status-pill.js';

/** "6 November 2026, 50 min, in person · intern M. Duarte · cognitive-behavioural". */
export function occasionLine(session: SessionPage): string {
  const minutes = session.minutes === null ? [] : [`${session.minutes} min`];
  const modality = session.modality === null ? [] : [session.modality];
  const occasion = [longDay(session.heldOn), ...minutes, ...modality].join(', ');
  const approach = session.treatment.approach === null ? [] : [session.treatment.approach];
  return [occasion, `intern ${session.treatment.intern.name}`, ...approach].join(' · ');
}

/** Words for a session that is not known to have taken place; null for one that was attended. */
export function attendanceWords(attendance: SessionPage['attendance']): string | null {
  if (attendance === 'attended') return null;
  return attendance === 'unknown' ? 'attendance unknown' : attendanceName(attendance);
}

export interface ConsentMark {
  readonly label: string;
  readonly granted: boolean;
}

const purposes: Readonly<Record<SessionPage['consents'][number]['purpose'], string>> = {
  recording: 'recording',
  'model-drafting': 'drafting by a model',
  supervision: 'supervision',
  training: 'training',
  research: 'research',
};

/** The client's consents in a fixed order; purposes nobody has asked about are left out. */
export function consentMarks(consents: SessionPage['consents']): ConsentMark[] {
  return Object.entries(purposes).flatMap(([purpose, label]) => {
    const consent = consents.find((candidate) => candidate.purpose === purpose);
    return consent ? [{ label, granted: consent.granted }] : [];
  });
}

/** A possible rupture that starts at this session: never a verdict. */
export function episodeWords(episode: SessionPage['episodes'][number]): { text: string; tone: Tone } {
  const state = episode.status.replaceAll('-', ' ');
  return {
    text: `Possible rupture starts here, ${episode.perspective} form · ${state}`,
    tone: episode.strength === 'alert' ? 'rupture' : 'look',
  };
}
