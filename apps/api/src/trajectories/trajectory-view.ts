import { type Instrument, detectHouseDefault } from '@attune/measures';
import type { PerspectiveSeries, Trajectory } from '@attune/contracts';
import { detectionRule } from './detection-rule.js';
import { sameRange } from '../instruments/instrument-view.js';
import type { MeasurementErrorRow } from '../instruments/measurement-error.entity.js';
import { type Series, scoresBySession } from './series.js';

const perspectiveOrder = ['client', 'therapist', 'observer', 'supervisor', 'supervisee'];

export const byPerspective = (a: { perspective: string }, b: { perspective: string }): number =>
  perspectiveOrder.indexOf(a.perspective) - perspectiveOrder.indexOf(b.perspective);

/** One perspective of the chart, with its error and the person's own expected range; or the reason for their absence. */
export function perspectiveSeries(
  instrument: Instrument,
  series: Series,
  error: MeasurementErrorRow | undefined,
  sessions: number,
): PerspectiveSeries {
  const range = error
    ? detectHouseDefault(scoresBySession(series.points, sessions), { sem: error.value, k: detectionRule.alertK })
    : null;
  return {
    perspective: series.perspective,
    form: instrument.id,
    formName: instrument.abbreviation,
    keyState: instrument.keyState,
    points: series.points.map((point) => ({
      ...point,
      values: [...point.values],
      raters: point.values.length,
      administrationIds: [...point.administrationIds],
    })),
    sem: error
      ? { ok: true, value: error.value, origin: error.origin, source: error.source }
      : {
          ok: false,
          reason: `No standard error of measurement is known for ${instrument.abbreviation} (${instrument.perspective}). Enter one with its source, or estimate it from your own data, under Measures.`,
        },
    expected: range?.ok ? range.expected.map(({ session, centre, low, high }) => ({ session, centre, low, high })) : [],
  };
}

/** Client minus therapist at the sessions that both rated; two series on the same range only. */
export function gapOf(series: readonly PerspectiveSeries[], forms: readonly Instrument[]): Trajectory['gap'] {
  const client = series.find((one) => one.perspective === 'client');
  const therapist = series.find((one) => one.perspective === 'therapist');
  const [own, other] = [client, therapist].map((one) => forms.find((form) => form.id === one?.form));
  if (!client || !therapist || !own || !other || !sameRange(own, other)) return [];
  const rated = new Map(therapist.points.map((point) => [point.session, point.value]));
  return client.points.flatMap((point) => {
    const seen = rated.get(point.session);
    return seen === undefined ? [] : [{ session: point.session, value: point.value - seen }];
  });
}
