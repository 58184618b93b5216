import { measureTables } from './measure-tables.js';
import { sessionMeasure, sessionPage } from './testing/session.js';

describe('measureTables', () => {
  it('puts forms with the same scales and range into one table, perspectives as rows in their usual order', () => {
    const reversed = [...sessionPage().measures].reverse();
    const tables = measureTables(reversed);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.columns.map(({ name }) => name)).toEqual(['Goal', 'Task', 'Bond', 'Total']);
    expect(tables[0]?.rows.map(({ who }) => who)).toEqual(['Client', 'Therapist', 'Observer · Rater 3']);
    expect(tables[0]?.rows.map(({ sinceLast }) => sinceLast)).toEqual([-1.1, 0.1, null]);
  });

  it('shows why a score is withheld instead of a number', () => {
    const observer = measureTables(sessionPage().measures)[0]?.rows[2];
    expect(observer?.cells[2]).toEqual({ kind: 'withheld', reason: '1 of 4 items answered; at least 80 % are needed' });
    expect(observer?.cells[0]).toMatchObject({ kind: 'score', score: { prorated: true, answered: 3 } });
  });

  it('keeps several observers apart: no row is an average', () => {
    const observers = [1, 2].map((rater) =>
      sessionMeasure(610 + rater, { perspective: 'observer', respondent: `Rater ${rater}` }),
    );
    const rows = measureTables(observers)[0]?.rows;
    expect(rows?.map(({ who }) => who)).toEqual(['Observer · Rater 1', 'Observer · Rater 2']);
  });

  it('numbers two forms of the same person', () => {
    const rows = measureTables([sessionMeasure(611), sessionMeasure(612)])[0]?.rows;
    expect(rows?.map(({ who }) => who)).toEqual(['Client · form 1', 'Client · form 2']);
  });

  it('keeps a form that was entered as a total with the other copies of the same form', () => {
    const total = sessionMeasure(613).scales.filter(({ scale }) => scale === 'total');
    const tables = measureTables([sessionMeasure(614), sessionMeasure(613, { scales: total })]);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.rows[1]?.cells.map(({ kind }) => kind)).toEqual(['none', 'none', 'none', 'score']);
  });

  it('separates forms with another range, and total always comes last', () => {
    const [total, bond] = ['total', 'bond'].map((scale) => ({
      scale,
      name: scale,
      value: 30,
      itemMean: 7.5,
      answered: 4,
      items: 4,
      prorated: false,
      totalsOnly: true,
      sinceLast: null,
    }));
    const other = sessionMeasure(620, {
      form: 'srs-3',
      formName: 'SRS',
      minimum: 0,
      maximum: 10,
      scales: [total!, bond!],
    });
    const tables = measureTables([sessionMeasure(621), other]);
    expect(tables.map(({ maximum }) => maximum)).toEqual([5, 10]);
    expect(tables[1]?.columns.map(({ id }) => id)).toEqual(['bond', 'total']);
  });

  it('leaves "since last" open where a form has several scales and no total', () => {
    const scales = sessionMeasure(1).scales.filter(({ scale }) => scale !== 'total');
    expect(measureTables([sessionMeasure(630, { scales })])[0]?.rows[0]?.sinceLast).toBeNull();
  });
});
