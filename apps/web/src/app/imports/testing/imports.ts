import { ImportPreview, ImportReport, ImportStatus } from '@attune/contracts';

/** The report of a file in which every row is accepted. */
export function importReport(changes: Partial<ImportReport> = {}): ImportReport {
  return ImportReport.parse({
    rows: 340,
    accepted: 340,
    unchanged: 0,
    unanswered: 0,
    refused: [],
    refusedNotListed: 0,
    warnings: [],
    created: { clients: 29, people: 6, treatments: 29, sessions: 340, administrations: 340, transcripts: 0 },
    scored: 331,
    partlyAnswered: 12,
    notScored: 9,
    ...changes,
  });
}

const itemColumns = Array.from({ length: 9 }, (_, item) => `item_${item + 1}`);

/** What the API answers to a file without a mapping: columns, first rows and a suggestion. */
export function importPreview(changes: Partial<ImportPreview> = {}): ImportPreview {
  return ImportPreview.parse({
    columns: ['therapist_id', 'client_id', 'session', ...itemColumns],
    sample: [
      ['T01', 'C01', '1', '3', '4', '4', '2', '4', '4', '4', '4', '3'],
      ['T01', 'C01', '2', '3', '5', '4', '3', '4', '4', '5', '4', '3'],
      ['T01', 'C01', '3', '4', '4', '4', '2', '3', '4', '4', '4', ''],
    ],
    suggestedMapping: {
      layout: 'wide',
      form: 'own-nine',
      client: 'client_id',
      therapist: 'therapist_id',
      session: 'session',
      items: itemColumns,
      missing: [],
    },
    questions: [],
    report: null,
    ...changes,
  });
}

/** One state of a running import. */
export function importStatus(changes: Partial<ImportStatus> = {}): ImportStatus {
  return ImportStatus.parse({
    id: '018f0a7e-5c3d-7b00-8000-000000000900',
    kind: 'administrations',
    fileName: 'sessions.csv',
    state: 'running',
    processedRows: 0,
    totalRows: 340,
    report: null,
    error: null,
    createdAt: '2026-11-22T10:00:00.000Z',
    finishedAt: null,
    ...changes,
  });
}
