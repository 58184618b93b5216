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

/** Forms that share their scales and their range stand in one table, one row per form that was filled in. */
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
 * Arranges the forms of one session, those with most scales first. Perspectives are separate rows and are never averaged, and neither are several
 * observers.
 */
export function measureTables(measures: readonly SessionMeasure[]): MeasureTable[] {
  const groups = new Map<string, SessionMeasure[]>();
  for (const measure of inPerspectiveOrder(measures)) {
    const key = JSON.stringify([measure.minimum, measure.maximum, scaleIds(measure.form, measures)]);
    groups.set(key, [...(groups.get(key) ?? []), measure]);
  }
  return [...groups.values()].map(tableOf).sort((a, b) => b.columns.length - a.columns.length);
}

function inPerspectiveOrder(measures: readonly SessionMeasure[]): SessionMeasure[] {
  const rank = (measure: SessionMeasure): number => PERSPECTIVES.indexOf(measure.perspective);
  return [...measures].sort((a, b) => rank(a) - rank(b));
}

/** Scales of a form, from all of its copies at this session: one entered as a total alone has fewer of its own. */
function scaleIds(form: string, measures: readonly SessionMeasure[]): string[] {
  const copies = measures.filter((measure) => measure.form === form);
  const ids = copies.flatMap((copy) => [...copy.scales, ...copy.withheld].map(({ scale }) => scale));
  return [...new Set(ids)].sort();
}

function tableOf(measures: readonly SessionMeasure[]): MeasureTable {
  const first = measures[0] as SessionMeasure;
  const columns = columnsOf(measures);
  const labels = respondentLabels(measures);
  return {
    names: [...new Set(measures.map((measure) => measure.formName))],
    minimum: first.minimum,
    maximum: first.maximum,
    columns,
    rows: measures.map((measure, index) => ({
      measure,
      who: labels[index] ?? '',
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

/** Observers, and several people of one perspective, by name; two forms of the same person are numbered. */
function respondentLabels(measures: readonly SessionMeasure[]): string[] {
  const names = measures.map((measure) => {
    const label = capitalised(measure.perspective);
    const alike = measures.filter(({ perspective }) => perspective === measure.perspective);
    const several = new Set(alike.map(({ respondent }) => respondent)).size > 1;
    return several || measure.perspective === 'observer' ? `${label} · ${measure.respondent}` : label;
  });
  return names.map((name, index) => {
    if (names.filter((other) => other === name).length === 1) return name;
    return `${name} · form ${names.slice(0, index + 1).filter((other) => other === name).length}`;
  });
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
