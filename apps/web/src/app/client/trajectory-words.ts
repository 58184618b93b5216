import { type EpisodeView, type PerspectiveSeries, type Trajectory } from '@attune/contracts';
import { perspectiveStyles } from '../chart/perspective-style.js';
import { counted, decimal } from '../ui/number-format.js';
import { formLabel } from './form-label.js';
import { rangeSeries, shownEpisodes, whiskerSems } from './trajectory-chart.js';

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The scale that is shown, as the instrument names it. */
export const scaleName = (trajectory: Trajectory): string =>
  trajectory.scales.find((scale) => scale.id === trajectory.scale)?.name ?? trajectory.scale;

/** What band and whiskers mean in this chart; says nothing of what is not drawn. */
export function allianceHint(trajectory: Trajectory): string {
  const withSem = trajectory.series.filter((series) => series.sem.ok);
  const range = rangeSeries(trajectory);
  const sentences = [`Mean item score, ${decimal(trajectory.minimum, 0)}–${decimal(trajectory.maximum, 0)}.`];
  if (range && range.expected.length > 0) {
    const whose = perspectiveStyles[range.perspective].name.toLowerCase();
    sentences.push(`Shaded: the ${whose}’s own expected range before each session.`);
  }
  if (withSem.length > 0) {
    const whose = listed(withSem.map((series) => perspectiveStyles[series.perspective].name.toLowerCase()));
    sentences.push(`Whiskers: ± ${whiskerSems} standard errors of measurement (${whose}).`);
  }
  if (trajectory.series.some((series) => bridged(series, trajectory))) {
    sentences.push('Dashed: across sessions without a score.');
  }
  const elsewhere = perspectivesElsewhere(trajectory);
  if (elsewhere) sentences.push(elsewhere);
  return sentences.join(' ');
}

/** `Observer ratings: WAI-O-S.`: perspectives that were rated with another measure only. */
function perspectivesElsewhere(trajectory: Trajectory): string | undefined {
  const here = trajectory.series.map((series) => series.perspective);
  const families = new Map<string, string[]>();
  for (const { name, perspectives } of trajectory.families) {
    for (const perspective of perspectives) {
      if (!here.includes(perspective)) families.set(perspective, [...(families.get(perspective) ?? []), name]);
    }
  }
  const found = [...families].map(
    ([perspective, names]) =>
      `${perspectiveStyles[perspective as keyof typeof perspectiveStyles].name} ratings: ${listed(names)}.`,
  );
  return found.length > 0 ? found.join(' ') : undefined;
}

function bridged(series: PerspectiveSeries, trajectory: Trajectory): boolean {
  if (series.perspective === 'observer') return false;
  const sessions = series.points.map((point) => point.session);
  const between = trajectory.strip.filter(
    (cell) => cell.session > (sessions[0] ?? Infinity) && cell.session < (sessions.at(-1) ?? -Infinity),
  );
  return between.some((cell) => !sessions.includes(cell.session));
}

/** The main chart in sentences, for those who do not see it. */
export function allianceSentence(trajectory: Trajectory, episodes: readonly EpisodeView[]): string {
  const sentences = trajectory.series
    .filter((series) => series.points.length > 0)
    .map((series) => {
      const values = series.points.map((point) => point.value);
      const name = perspectiveStyles[series.perspective].name;
      return `${name}: ${counted(values.length, 'score')}, first ${decimal(values[0])}, lowest ${decimal(Math.min(...values))}, latest ${decimal(values.at(-1))}.`;
    });
  const ruptures = shownEpisodes(trajectory, episodes).map(
    (episode) =>
      `Possible rupture at session ${episode.startSession}` +
      (episode.repair.repairedAtSession === null ? '.' : `, repaired at session ${episode.repair.repairedAtSession}.`),
  );
  return [
    `Alliance by session, ${scaleName(trajectory)}, range ${decimal(trajectory.minimum, 0)} to ${decimal(trajectory.maximum, 0)}.`,
    ...sentences,
    ...ruptures,
  ].join(' ');
}

export interface MissingError {
  readonly form: string;
  readonly formName: string;
  readonly reason: string;
}

/** The form whose standard error of measurement is missing where it matters: without it nothing is marked. */
export function missingError(trajectory: Trajectory): MissingError | undefined {
  const series = rangeSeries(trajectory);
  return series && !series.sem.ok
    ? { form: series.form, formName: formLabel(series), reason: series.sem.reason }
    : undefined;
}

/** Where each standard error of measurement comes from, one sentence per form. */
export function errorOrigins(trajectory: Trajectory): readonly string[] {
  return trajectory.series.map((series) =>
    series.sem.ok
      ? `${formLabel(series)}: standard error of measurement ${decimal(series.sem.value, 2)} (${series.sem.origin}: ${series.sem.source}).`
      : `${formLabel(series)}: ${series.sem.reason}`,
  );
}

/** How often the rule fires by chance, in natural frequencies; undefined where it cannot be computed. */
export function chanceSentence(rule: Trajectory['rule'], strength: 'alert' | 'look'): string | undefined {
  if (!rule.falseAlarm) return undefined;
  const rate = rule.falseAlarm[strength];
  const of100 = rate * 100;
  const about = of100 > 0 && of100 < 1 ? 'less than 1' : `about ${Math.round(of100)}`;
  return `By chance alone it fires in ${about} of 100 series of ${counted(rule.falseAlarm.sessions, 'session')}.`;
}

/** Why the list of episodes is empty: nothing found, too few scores, or nothing could be looked for. */
export function noEpisodesSentence(trajectory: Trajectory): string {
  const missing = missingError(trajectory);
  if (missing) return 'None could be looked for: the standard error of measurement is missing.';
  const chance = chanceSentence(trajectory.rule, 'alert');
  return `${trajectory.rule.name} found none in the scores so far. ${chance ?? ''}`.trim();
}
