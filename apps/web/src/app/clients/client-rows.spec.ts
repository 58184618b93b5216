import { clientFixture } from '../../testing/client-fixture.js';
import { clientRows, filtered } from './client-rows.js';

const client = (code: string, changes: Partial<ReturnType<typeof clientFixture>> = {}) => ({
  ...clientFixture(),
  code,
  ...changes,
});

describe('clientRows', () => {
  it('orders codes as people count', () => {
    const rows = clientRows({ items: [client('C-10'), client('C-9'), client('C-100')] });
    expect(rows.map((row) => row.code)).toEqual(['C-9', 'C-10', 'C-100']);
  });

  it('shows the running treatment, and counts the sessions of all', () => {
    expect(clientRows({ items: [client('C-1')] })[0]).toMatchObject({
      intern: 'M. Duarte',
      since: '14 August 2026',
      sessions: 32,
      state: 'running',
    });
  });

  it('shows the treatment that began last where none runs', () => {
    const treatments = clientFixture().treatments.map((one) => ({ ...one, endedOn: one.endedOn ?? '2026-11-20' }));
    expect(clientRows({ items: [client('C-1', { treatments })] })[0]).toMatchObject({
      intern: 'M. Duarte',
      state: 'ended',
    });
  });

  it('says so where there is no treatment', () => {
    expect(clientRows({ items: [client('C-1', { treatments: [] })] })[0]).toMatchObject({
      intern: '–',
      since: '–',
      state: 'no treatment',
    });
  });
});

describe('filtered', () => {
  const rows = clientRows({ items: [client('C-0147'), client('C-0158', { name: 'Ada', treatments: [] })] });

  it.each([
    ['0147', ['C-0147']],
    ['duarte running', ['C-0147']],
    ['ADA', ['C-0158']],
    ['c-01', ['C-0147', 'C-0158']],
    ['', ['C-0147', 'C-0158']],
    ['duarte ada', []],
  ])('%p finds %p', (filter, codes) => expect(filtered(rows, filter).map((row) => row.code)).toEqual(codes));
});
