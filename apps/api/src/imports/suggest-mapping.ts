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

/** Guesses the mapping from column names; null without anything that looks like a client or a session. */
export function suggestMapping(table: CsvTable, instruments: readonly Instrument[]): AdministrationMapping | null {
  const find = (kind: keyof typeof words): string | undefined =>
    table.columns.find((column) => words[kind].test(column));
  const [client, session, date] = [find('client'), find('session'), find('date')];
  if (!client || (!session && !date)) return null;
  const items = itemColumns(table.columns);
  const [item, value] = [find('item'), find('value')];
  const long = items.length < 2 && item !== undefined && value !== undefined;
  const fitting = instruments.filter(
    (instrument) => instrument.items.length === items.length && instrument.perspective === 'client',
  );
  const own = fitting.length === 1 ? fitting[0] : undefined;
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
