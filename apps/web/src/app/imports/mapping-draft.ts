import { AdministrationMapping, type FieldProblem } from '@attune/contracts';

/** Which column a list of totals is for. */
export interface TotalColumn {
  readonly scale: string;
  readonly column: string;
}

/** The column mapping while a person edits it: every field has a value, '' meaning "not chosen". */
export interface MappingDraft {
  readonly layout: 'wide' | 'long';
  /** One form for the whole file, or a column that names the form of each row. */
  readonly formFrom: 'file' | 'column';
  readonly form: string;
  readonly formColumn: string;
  readonly client: string;
  readonly therapist: string;
  readonly session: string;
  readonly date: string;
  readonly content: 'items' | 'totals';
  readonly items: readonly string[];
  readonly item: string;
  readonly value: string;
  readonly totals: readonly TotalColumn[];
  readonly rater: string;
  readonly rowCoding: '' | 'label' | 'column-position';
  /** Codes for "not answered", separated by commas. */
  readonly missing: string;
}

export const emptyDraft: MappingDraft = {
  layout: 'wide',
  formFrom: 'file',
  form: '',
  formColumn: '',
  client: '',
  therapist: '',
  session: '',
  date: '',
  content: 'items',
  items: [],
  item: '',
  value: '',
  totals: [],
  rater: '',
  rowCoding: '',
  missing: '',
};

/** The draft that a suggestion of the API opens with. */
export function draftFrom(suggestion: AdministrationMapping | null): MappingDraft {
  if (suggestion === null) return emptyDraft;
  const totals = Object.entries(suggestion.totals ?? {}).map(([scale, column]) => ({ scale, column }));
  return {
    layout: suggestion.layout,
    formFrom: suggestion.formColumn === undefined ? 'file' : 'column',
    form: suggestion.form ?? '',
    formColumn: suggestion.formColumn ?? '',
    client: suggestion.client,
    therapist: suggestion.therapist ?? '',
    session: suggestion.session ?? '',
    date: suggestion.date ?? '',
    content: totals.length > 0 ? 'totals' : 'items',
    items: suggestion.items ?? [],
    item: suggestion.item ?? '',
    value: suggestion.value ?? '',
    totals,
    rater: suggestion.rater ?? '',
    rowCoding: suggestion.rowCoding ?? '',
    missing: suggestion.missing.join(', '),
  };
}

export type MappingResult =
  | { readonly ok: true; readonly mapping: AdministrationMapping }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/**
 * The mapping that a draft stands for, or what is still to be chosen. Only the fields of the chosen layout are sent:
 * what was picked before and is hidden now has no effect.
 */
export function mappingFrom(draft: MappingDraft): MappingResult {
  const problems = missingChoices(draft);
  if (problems.length > 0) return { ok: false, problems };
  const parsed = AdministrationMapping.safeParse({
    layout: draft.layout,
    ...(draft.formFrom === 'file' ? chosen('form', draft.form) : chosen('formColumn', draft.formColumn)),
    client: draft.client,
    ...chosen('therapist', draft.therapist),
    ...chosen('session', draft.session),
    ...chosen('date', draft.date),
    ...answersOf(draft),
    ...chosen('rater', draft.rater),
    ...chosen('rowCoding', draft.rowCoding),
    missing: missingCodes(draft.missing),
  });
  if (parsed.success) return { ok: true, mapping: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
  };
}

function chosen(field: string, value: string): Record<string, string> {
  return value === '' ? {} : { [field]: value };
}

function answersOf(draft: MappingDraft): Partial<AdministrationMapping> {
  if (draft.content === 'totals') {
    const picked = draft.totals.filter(({ column }) => column !== '');
    return { totals: Object.fromEntries(picked.map(({ scale, column }) => [scale, column])) };
  }
  return draft.layout === 'wide' ? { items: [...draft.items] } : { item: draft.item, value: draft.value };
}

function missingCodes(text: string): string[] {
  return text
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

function missingChoices(draft: MappingDraft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const ask = (missing: boolean, field: string, message: string): void => {
    if (missing) problems.push({ field, message });
  };
  if (draft.formFrom === 'file') ask(draft.form === '', 'form', 'Choose the form that was filled in');
  else ask(draft.formColumn === '', 'formColumn', 'Choose the column that names the form');
  ask(draft.client === '', 'client', 'Choose the column with the client code');
  ask(draft.session === '' && draft.date === '', 'session', 'Choose the column with the session number or the date');
  if (draft.content === 'totals') {
    ask(!draft.totals.some(({ column }) => column !== ''), 'totals', 'Choose a column for at least one total');
  } else if (draft.layout === 'wide') {
    const open = draft.items.findIndex((column) => column === '');
    ask(draft.items.length === 0, 'items', 'Choose the item columns');
    ask(open >= 0, 'items', `Choose the column of item ${open + 1}`);
  } else {
    ask(draft.item === '', 'item', 'Choose the column with the item number');
    ask(draft.value === '', 'value', 'Choose the column with the answer');
  }
  return problems;
}

/** Fills the item columns with `count` neighbouring columns, beginning at `first`; columns that do not exist stay open. */
export function consecutiveItems(columns: readonly string[], first: string, count: number): string[] {
  const start = columns.indexOf(first);
  return Array.from({ length: count }, (_, item) => (start < 0 ? '' : (columns[start + item] ?? '')));
}

/** The same columns for a form with another number of items: cut, or padded with open places. */
export function resizedItems(items: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, item) => items[item] ?? '');
}
