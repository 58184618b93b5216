import { type Client, type EpisodeView, type TreatmentSummary } from '@attune/contracts';
import { longDay } from '../ui/day-format.js';
import { counted } from '../ui/number-format.js';
import { type Tone } from '../ui/status-pill.js';

/** The treatment asked for; else the one that runs now; else the one that began last. */
export function chosenTreatment(client: Client, asked: string | undefined): TreatmentSummary | undefined {
  const found = client.treatments.find((treatment) => treatment.id === asked);
  if (found) return found;
  const lastFirst = [...client.treatments].sort((a, b) => (b.startedOn ?? '').localeCompare(a.startedOn ?? ''));
  return lastFirst.find((treatment) => treatment.endedOn === null) ?? lastFirst[0];
}

/** `Intern M. Duarte · cognitive-behavioural · in person · 14 sessions since 14 August 2026`. */
export function treatmentLine(treatment: TreatmentSummary): string {
  const since = treatment.startedOn === null ? '' : ` since ${longDay(treatment.startedOn)}`;
  const why = treatment.endedReason === null ? '' : ` (${treatment.endedReason})`;
  return [
    `Intern ${treatment.intern.name}`,
    ...(treatment.approach === null ? [] : [treatment.approach]),
    treatment.modality,
    `${counted(treatment.sessions, 'session')}${since}`,
    ...(treatment.endedOn === null ? [] : [`ended ${longDay(treatment.endedOn)}${why}`]),
  ].join(' · ');
}

/** A treatment in a list of several: `2026 · M. Duarte · running`. */
export function treatmentChoice(treatment: TreatmentSummary): string {
  const year = treatment.startedOn?.slice(0, 4) ?? 'date unknown';
  return `${year} · ${treatment.intern.name} · ${treatment.endedOn === null ? 'running' : 'ended'}`;
}

/** The scales to choose from: the total, then its parts as the instrument orders them. */
export function totalFirst<Scale extends { readonly id: string }>(scales: readonly Scale[]): readonly Scale[] {
  return [...scales].sort((a, b) => Number(b.id === 'total') - Number(a.id === 'total'));
}

/** The pill beside the code: the open rupture that began last, unless a person has dismissed it. */
export function openRupture(
  episodes: readonly EpisodeView[],
): { readonly tone: Tone; readonly text: string } | undefined {
  const open = episodes
    .filter((episode) => episode.status === 'open' && episode.decision.state !== 'dismissed')
    .sort((a, b) => b.startSession - a.startSession);
  const episode = open.find((one) => one.strength === 'alert') ?? open[0];
  if (!episode) return undefined;
  const confirmed = episode.decision.state === 'confirmed';
  const what = confirmed ? 'Rupture open' : 'Possible rupture open';
  return {
    tone: episode.strength === 'alert' ? 'rupture' : 'look',
    text: `${what} since session ${episode.startSession}`,
  };
}
