import { type EpisodeView, type PerspectiveSeries, type Trajectory } from '@attune/contracts';
import { perspectiveStyles } from '../chart/perspective-style.js';
import { type ChartMark, type ChartPoint, type SessionChart, type Shape } from '../chart/session-chart.js';
import { counted, decimal } from '../ui/number-format.js';

/** Half-width of the error whiskers in standard errors of measurement: 95 % under normal error. */
export const whiskerSems = 1.96;

type Point = PerspectiveSeries['points'][number];

/** Every session of the treatment in order, with or without a score: the x axis of all charts of the page. */
export function sessionsOf(trajectory: Trajectory): readonly number[] {
  const all = [
    ...trajectory.strip.map((cell) => cell.session),
    ...trajectory.series.flatMap((series) => series.points.map((point) => point.session)),
  ];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** The episodes that belong to what is shown: same form and scale, and not dismissed by a person. */
export function shownEpisodes(trajectory: Trajectory, episodes: readonly EpisodeView[]): readonly EpisodeView[] {
  const forms = trajectory.series.map((series) => series.form);
  return episodes.filter(
    (episode) =>
      forms.includes(episode.form) && episode.scale === trajectory.scale && episode.decision.state !== 'dismissed',
  );
}

/** The series that the expected range is drawn for: the client's, or the first that has one. */
export function rangeSeries(trajectory: Trajectory): PerspectiveSeries | undefined {
  const client = trajectory.series.find((series) => series.perspective === 'client');
  return client ?? trajectory.series.find((series) => series.expected.length > 0) ?? trajectory.series[0];
}

/** Alliance by session: one line per perspective, never averaged, with whiskers, range, episodes and marks. */
export function allianceChart(trajectory: Trajectory, episodes: readonly EpisodeView[]): SessionChart {
  const sessions = sessionsOf(trajectory);
  const position = new Map(sessions.map((session, index) => [session, index]));
  const shown = shownEpisodes(trajectory, episodes);
  const range = new Map(rangeSeries(trajectory)?.expected.map((one) => [one.session, one]));
  return {
    sessions,
    minimum: trajectory.minimum,
    maximum: trajectory.maximum,
    lines: trajectory.series.map((series) => ({
      ...perspectiveStyles[series.perspective],
      connected: series.perspective !== 'observer',
      points: sessions.map((session) => chartPoint(series, session)),
    })),
    band: sessions.map((session) => range.get(session) ?? null),
    shaded: shown.flatMap(({ startSession, repair, status }) => {
      const from = position.get(startSession);
      const repairedAt = repair.repairedAtSession === null ? undefined : position.get(repair.repairedAtSession);
      const to = repairedAt ?? (status === 'open' ? null : sessions.length - 1);
      return from === undefined ? [] : [{ from, to }];
    }),
    marks: shown.flatMap((episode) => episodeMarks(trajectory, episode, position)),
  };
}

function chartPoint(series: PerspectiveSeries, session: number): ChartPoint | null {
  const point = series.points.find((one) => one.session === session);
  if (!point) return null;
  const half = series.sem.ok ? whiskerSems * series.sem.value : undefined;
  return {
    value: point.value,
    note: pointNote(point),
    ...(half === undefined ? {} : { whisker: { low: point.value - half, high: point.value + half } }),
  };
}

/** Where a score comes from: items answered, proration, totals, raters. */
export function pointNote(point: Point): string {
  const parts = point.totalsOnly ? ['entered as a total'] : [`${point.answered} of ${counted(point.items, 'item')}`];
  if (point.prorated) parts.push('prorated');
  if (point.raters > 1) {
    parts.push(`mean of ${point.raters} raters (${point.values.map((value) => decimal(value)).join(', ')})`);
  }
  return parts.join(', ');
}

/** ▼ where the episode starts and ▲ where it was repaired, clear of the points of every perspective. */
function episodeMarks(
  trajectory: Trajectory,
  episode: EpisodeView,
  position: ReadonlyMap<number, number>,
): readonly ChartMark[] {
  const filled = episode.strength === 'alert';
  const mark = (session: number | null, kind: ChartMark['kind']): ChartMark[] => {
    const at = session === null ? undefined : position.get(session);
    const values = trajectory.series.flatMap((series) =>
      series.points.filter((point) => point.session === session).map((point) => point.value),
    );
    if (at === undefined || values.length === 0) return [];
    return [{ at, value: kind === 'rupture' ? Math.min(...values) : Math.max(...values), kind, filled }];
  };
  return [...mark(episode.startSession, 'rupture'), ...mark(episode.repair.repairedAtSession, 'repair')];
}

const subscaleLooks: readonly { readonly colour: string; readonly shape: Shape; readonly dash?: readonly number[] }[] =
  [
    { colour: '--subscale-1', shape: 'circle', dash: [6, 3] },
    { colour: '--subscale-2', shape: 'square' },
    { colour: '--subscale-3', shape: 'triangle', dash: [2, 3] },
    { colour: '--subscale-4', shape: 'diamond', dash: [8, 3, 2, 3] },
  ];

/** The parts of the alliance: which one moved. */
export function subscaleChart(trajectory: Trajectory): SessionChart {
  const sessions = sessionsOf(trajectory);
  return {
    sessions,
    minimum: trajectory.minimum,
    maximum: trajectory.maximum,
    lines: trajectory.subscales.map((subscale, index) => ({
      ...(subscaleLooks[index % subscaleLooks.length] ?? { colour: '--subscale-1', shape: 'circle' }),
      name: subscale.name,
      connected: true,
      points: sessions.map((session) => subscale.points.find((point) => point.session === session) ?? null),
    })),
  };
}

/** Client minus therapist by session, and how far the axis reaches: half the range of the scale, or further if needed. */
export function gapChart(trajectory: Trajectory): {
  readonly sessions: readonly number[];
  readonly values: readonly (number | null)[];
  readonly limit: number;
} {
  const sessions = sessionsOf(trajectory);
  const values = sessions.map((session) => trajectory.gap.find((one) => one.session === session)?.value ?? null);
  const widest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  const half = (trajectory.maximum - trajectory.minimum) / 2;
  return { sessions, values, limit: widest > half ? Math.ceil(widest) : half };
}
