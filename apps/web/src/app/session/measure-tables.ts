import { type SessionMeasure } from '@attune/contracts';

type ScaleScore = SessionMeasure['scales'][number];

/** One number of the table, or why there is none. */
export type MeasureCell =
  | { readonly kind: 'score'; readonly score: ScaleScore }
  | { readonly kind: 'withheld'; readonly reason: string }
  | { readonly kind: 'none' };

export interface MeasureRow {
  readonly measure: SessionMeasure;
  /** Who filled the form in: the perspective, for observers and several of a kind with the person's code or name. */
  readonly who: string;
  readonly cells: readonly MeasureCell[];
  /** Change of the total (or of the only scale) since this respondent's previous score; null where there is none. */
  readonly sinceLast: number | null;
}

/** Forms that share their scales and their range stand in one table, one row per respondent. */
export interface MeasureTable {
  readonly names: readonly string[];
  readonly minimum: number;
  readonly maximum: number;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly MeasureRow[];
}

const PERSPECTIVES: readonly SessionMeasure['perspective'][] = [
  'client',
  'therapist',
  'observer',
  'supervisor',
  'supervisee',
];

/**
 * Arranges the forms of one session. Perspectives are separate rows and are never averaged, and neither are several
 * observers.
 */
export function measureTables(measures: readonly SessionMeasure[]): MeasureTable[] {
  const groups = new Map<string, SessionMeasure[]>();
  for (const measure of inPerspectiveOrder(measures)) {
    const key = JSON.stringify([measure.minimum, measure.maximum, scaleIds(measure)]);
    groups.set(key, [...(groups.get(key) ?? []), measure]);
  }
  return [...groups.values()].map(tableOf);
}

function inPerspectiveOrder(measures: readonly SessionMeasure[]): SessionMeasure[] {
  const rank = (measure: SessionMeasure): number => PERSPECTIVES.indexOf(measure.perspective);
  return [...measures].sort((a, b) => rank(a) - rank(b));
}

function scaleIds(measure: SessionMeasure): string[] {
  const ids = [...measure.scales, ...measure.withheld].map((scale) => scale.scale);
  return [...new Set(ids)].sort();
}

function tableOf(measures: readonly SessionMeasure[]): MeasureTable {
  const first = measures[0] as SessionMeasure;
  const columns = columnsOf(measures);
  return {
    names: [...new Set(measures.map((measure) => measure.formName))],
    minimum: first.minimum,
    maximum: first.maximum,
    columns,
    rows: measures.map((measure) => ({
      measure,
      who: respondentLabel(measure, measures),
      cells: columns.map((column) => cellOf(measure, column.id)),
      sinceLast: leadingScale(measure)?.sinceLast ?? null,
    })),
  };
}

function columnsOf(measures: readonly SessionMeasure[]): { id: string; name: string }[] {
  const names = new Map<string, string>();
  for (const scale of measures.flatMap((measure) => measure.scales)) names.set(scale.scale, scale.name);
  for (const scale of measures.flatMap((measure) => measure.withheld)) {
    if (!names.has(scale.scale)) names.set(scale.scale, capitalised(scale.scale));
  }
  const columns = [...names].map(([id, name]) => ({ id, name }));
  return [...columns.filter(({ id }) => id !== 'total'), ...columns.filter(({ id }) => id === 'total')];
}

function cellOf(measure: SessionMeasure, scale: string): MeasureCell {
  const score = measure.scales.find((candidate) => candidate.scale === scale);
  if (score) return { kind: 'score', score };
  const withheld = measure.withheld.find((candidate) => candidate.scale === scale);
  return withheld ? { kind: 'withheld', reason: withheld.reason } : { kind: 'none' };
}

function leadingScale(measure: SessionMeasure): ScaleScore | undefined {
  return (
    measure.scales.find(({ scale }) => scale === 'total') ??
    (measure.scales.length === 1 ? measure.scales[0] : undefined)
  );
}

function respondentLabel(measure: SessionMeasure, others: readonly SessionMeasure[]): string {
  const label = capitalised(measure.perspective);
  const alike = others.filter((other) => other.perspective === measure.perspective).length;
  return alike > 1 || measure.perspective === 'observer' ? `${label} · ${measure.respondent}` : label;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
