import { detectEpisodes, type Episode, type Perspective } from '@attune/measures';
import type { CaseloadItem } from '@attune/contracts';
import { byNeedForAttention } from '../../caseload/attention.js';
import { caseloadItem, gapNow, usualRange } from '../../caseload/caseload-item.js';
import { type InternCounts } from '../../caseload/intern-shares.js';
import { detectionRule } from '../../trajectories/detection-rule.js';
import { type Series } from '../../trajectories/series.js';
import { type DemoForm, type DemoOrganization, type DemoTreatment } from '../demo-clinic.js';
import { completeAt, semOf, seriesOf } from './clinic-series.js';

/** The error of measurement that the site estimates for the demonstration: the client form's total at session 3. */
export const siteSem = (clinic: DemoOrganization): number => semOf(completeAt(seriesOf(clinic, 'wai-sr-c'), 3));

const sessionsOf = (clinic: DemoOrganization, { key }: DemoTreatment) =>
  clinic.sessions.filter(({ treatment }) => treatment === key);

/** Episodes of the client form's total, as the site computes them, by treatment key. */
export function episodesOf(clinic: DemoOrganization, sem = siteSem(clinic)): ReadonlyMap<string, readonly Episode[]> {
  return new Map(
    seriesOf(clinic, 'wai-sr-c').map(({ treatment, scores }) => {
      const attended = sessionsOf(clinic, treatment).filter(({ attendance }) => attendance === 'attended');
      const found = detectEpisodes(scores, {
        sem,
        alertK: detectionRule.alertK,
        lookK: detectionRule.lookK,
        closed: treatment.endedOn !== null,
        lastSession: attended.at(-1)?.number ?? 0,
      });
      return [treatment.key, found.ok ? found.episodes : []];
    }),
  );
}

/** The counts of the card "Ruptures repaired, by intern", by the rules of the site's query. */
export function internCountsOf(clinic: DemoOrganization): InternCounts[] {
  const episodes = episodesOf(clinic);
  const series = seriesOf(clinic, 'wai-sr-c');
  return clinic.people
    .filter(({ roles }) => roles.includes('intern'))
    .map(({ key, name }) => {
      const own = series.filter(({ treatment }) => treatment.intern === key);
      const counted = own.flatMap(({ treatment, scores }) =>
        (episodes.get(treatment.key) ?? []).filter(
          ({ strength, status, startSession }) =>
            strength === 'alert' && (status !== 'open' || scores.length >= startSession + 3),
        ),
      );
      const scored = own.filter(({ scores }) => scores.filter((score) => score !== null).length >= 3);
      return {
        internId: key,
        intern: name,
        ruptures: counted.length,
        repaired: counted.filter(({ repair }) => repair.sessionsToLevel !== null && repair.sessionsToLevel <= 3).length,
        clients: new Set(scored.map(({ treatment }) => treatment.client)).size,
      };
    });
}

/** The running treatments of a supervisor's interns in the order in which the caseload page lists them. */
export function caseloadOf(clinic: DemoOrganization, supervisor: string): CaseloadItem[] {
  const sem = siteSem(clinic);
  const episodes = episodesOf(clinic, sem);
  const interns = clinic.supervisions.filter((one) => one.supervisor === supervisor && one.to === null);
  const treatments = clinic.treatments.filter(
    ({ intern, endedOn }) => endedOn === null && interns.some((one) => one.intern === intern),
  );
  const client = pointsOf(clinic, 'wai-sr-c', 'client');
  const therapist = pointsOf(clinic, 'wai-sr-t', 'therapist');
  const usualGap = usualRange(treatments.flatMap(({ key }) => gapNow(client.get(key), therapist.get(key)) ?? []));
  return treatments
    .map((treatment) =>
      caseloadItem({
        row: {
          treatmentId: treatment.key,
          clientId: treatment.client,
          clientCode: treatment.client.toUpperCase(),
          internId: treatment.intern,
          intern: treatment.intern,
          running: true,
          sessions: sessionsOf(clinic, treatment).map(({ number, attendance }) => ({
            session: number,
            attendance,
            recent: false,
          })),
          draftNotes: 0,
          withoutNote: 0,
          discuss: 0,
        },
        own: client.get(treatment.key),
        therapist: therapist.get(treatment.key),
        episodes: (episodes.get(treatment.key) ?? []).map((episode) => ({
          treatment_id: treatment.key,
          form: 'wai-sr-c',
          strength: episode.strength,
          start_session: episode.startSession,
          repaired_at: episode.repairedAtSession,
          status: episode.status,
          decision: 'pending',
        })),
        sem,
        usualGap,
      }),
    )
    .sort(byNeedForAttention);
}

function pointsOf(clinic: DemoOrganization, form: DemoForm, perspective: Perspective): ReadonlyMap<string, Series> {
  return new Map(
    seriesOf(clinic, form).map(({ treatment, scores }) => {
      const points = scores.flatMap((value, index) =>
        value === null
          ? []
          : [
              {
                session: index + 1,
                value,
                values: [value],
                answered: 12,
                items: 12,
                prorated: false,
                totalsOnly: false,
                administrationIds: [],
                givenOn: null,
              },
            ],
      );
      return [treatment.key, { treatmentId: treatment.key, form, perspective, scale: 'total', points }];
    }),
  );
}
