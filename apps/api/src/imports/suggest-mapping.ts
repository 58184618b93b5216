import type { Instrument } from '@attune/measures';
import type { AdministrationMapping, ImportPreview } from '@attune/contracts';
import type { CsvTable } from './csv-table.js';

/** Words by which columns are recognised, whole names first. Only a suggestion: a person looks at it. */
const words: Record<'client' | 'therapist' | 'session' | 'date' | 'rater' | 'item' | 'value', RegExp> = {
  client: /^(client|patient|participant|subject|case)([_ .-]?(id|code|nr|no|number))?$/i,
  therapist: /^(therapist|intern|clinician|counsell?or|provider)([_ .-]?(id|code|nr|no|number))?$/i,
  session: /^(session|visit|week)([_ .-]?(id|nr|no|number))?$/i,
  date: /^(date|day|session[_ .-]?date|given[_ .-]?on|held[_ .-]?on)$/i,
  rater: /^(rater|observer|coder|judge)([_ .-]?(id|code))?$/i,
  item: /^(item|question)([_ .-]?(nr|no|number))?$/i,
  value: /^(value|answer|response|score)$/i,
};

/** Columns that end in consecutive numbers from 1 and share what stands before: the items, in order. */
function itemColumns(columns: readonly string[]): string[] {
  const groups = new Map<string, { column: string; number: number }[]>();
  for (const column of columns) {
    const match = /^(.*?)(\d+)$/.exec(column);
    if (!match) continue;
    const group = groups.get(match[1] ?? '') ?? [];
    groups.set(match[1] ?? '', group);
    group.push({ column, number: Number(match[2]) });
  }
  const runs = [...groups.values()]
    .map((group) => group.sort((a, b) => a.number - b.number))
    .filter((group) => group.every((one, index) => one.number === index + 1));
  return (runs.sort((a, b) => b.length - a.length)[0] ?? []).map((one) => one.column);
}

/** An answer of the file, with the number of its item. */
interface Answer {
  readonly item: number;
  readonly value: number;
}

/** What is no number may be a code for "not answered", of which nothing is known yet. */
function numberIn(table: CsvTable, cells: readonly string[], column: string): number | null {
  const text = (cells[table.columns.indexOf(column)] ?? '').trim().replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
}

function wideAnswers(table: CsvTable, items: readonly string[]): Answer[] {
  return table.rows.flatMap(({ cells }) =>
    items.flatMap((column, index) => {
      const value = numberIn(table, cells, column);
      return value === null ? [] : [{ item: index + 1, value }];
    }),
  );
}

function longAnswers(table: CsvTable, item: string, value: string): Answer[] {
  return table.rows.flatMap(({ cells }) => {
    const [number, answer] = [numberIn(table, cells, item), numberIn(table, cells, value)];
    return number === null || answer === null ? [] : [{ item: number, value: answer }];
  });
}

/**
 * The client form with so many items in whose range every answer of the file lies, alliance forms before others.
 * Undefined where none fits or several do: a wrong form proposed is worse than none.
 */
function fittingForm(
  instruments: readonly Instrument[],
  items: number,
  answers: readonly Answer[],
): Instrument | undefined {
  if (items === 0 || answers.length === 0) return undefined;
  const fitting = instruments.filter(
    (instrument) =>
      instrument.perspective === 'client' &&
      instrument.items.length === items &&
      answers.every((answer) => inRange(answer, instrument)),
  );
  const alliance = fitting.filter((instrument) => instrument.domain === 'alliance');
  const [only, ...others] = alliance.length > 0 ? alliance : fitting;
  return others.length === 0 ? only : undefined;
}

function inRange({ item, value }: Answer, instrument: Instrument): boolean {
  const { min, max, kind, undetermined } = instrument.items[item - 1]?.scale ?? instrument.scale;
  return !undetermined && value >= min && value <= max && (kind === 'vas' || Number.isInteger(value));
}

/** Guesses the mapping from column names; null without anything that looks like a client or a session. */
export function suggestMapping(table: CsvTable, instruments: readonly Instrument[]): AdministrationMapping | null {
  const find = (kind: keyof typeof words): string | undefined =>
    table.columns.find((column) => words[kind].test(column));
  const [client, session, date] = [find('client'), find('session'), find('date')];
  if (!client || (!session && !date)) return null;
  const items = itemColumns(table.columns);
  const [item, value] = [find('item'), find('value')];
  const long = items.length < 2 && item !== undefined && value !== undefined;
  const answers = long ? longAnswers(table, item, value) : wideAnswers(table, items);
  const count = long ? answers.reduce((most, answer) => Math.max(most, answer.item), 0) : items.length;
  const own = fittingForm(instruments, count, answers);
  return {
    layout: long ? 'long' : 'wide',
    ...(own ? { form: own.id } : {}),
    client,
    therapist: find('therapist'),
    session,
    date,
    rater: find('rater'),
    ...(long ? { item, value } : { items }),
    missing: [],
  };
}

/** What must be asked before importing. */
export function importQuestions(instrument: Instrument | undefined): ImportPreview['questions'] {
  if (!instrument?.layoutFlippedRows?.length) return [];
  return [
    {
      field: 'rowCoding',
      question: `${instrument.abbreviation} prints the answers of items ${instrument.layoutFlippedRows.join(', ')} from most to least. How are they coded in this file?`,
      choices: [
        { value: 'label', label: 'By label: the highest number always means most' },
        { value: 'column-position', label: 'By column position: the first column is always 1' },
      ],
    },
  ];
}
