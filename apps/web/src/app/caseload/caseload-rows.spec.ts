import { caseloadFixture, caseloadItemFixture } from '../../testing/caseload-fixture.js';
import { byIntern, caseloadRows, caseloadSize, lastSession } from './caseload-rows.js';

const rowOf = (changes: Parameters<typeof caseloadItemFixture>[0]) =>
  caseloadRows(caseloadFixture({ items: [caseloadItemFixture(changes)] }))[0]!;

describe('caseloadRows', () => {
  it('keeps the order of the answer: the client who needs attention first comes first', () => {
    const codes = caseloadRows(caseloadFixture()).map((row) => row.code);
    expect(codes.slice(0, 3)).toEqual(['C-0147', 'C-0158', 'C-0149']);
  });

  it('writes change and gap with their sign and a real minus', () => {
    expect(rowOf({ now: 3.48, change: -1.26, gap: 0.24 })).toMatchObject({ now: '3.5', change: '−1.3', gap: '+0.2' });
  });

  it('colours a change only where it is reliable', () => {
    expect(rowOf({ change: -1.2, changeReliable: true }).changeTone).toBe('worse');
    expect(rowOf({ change: 1.2, changeReliable: true }).changeTone).toBe('better');
    expect(rowOf({ change: -1.2, changeReliable: false }).changeTone).toBe('plain');
    expect(rowOf({ change: -1.2, changeReliable: null }).changeTone).toBe('plain');
    expect(rowOf({ change: null, changeReliable: null }).changeTone).toBe('plain');
  });

  it('emphasises a gap only where it is a reason, never by a limit of its own', () => {
    const reason = { code: 'perspectives-diverge', level: 'look', text: 'gap 1.9', session: 3 } as const;
    expect(rowOf({ gap: 0.4, reasons: [reason] }).gapStands).toBe(true);
    expect(rowOf({ gap: -2.4, reasons: [] }).gapStands).toBe(false);
  });

  it('leaves a dash where there is no number', () => {
    expect(rowOf({ now: null, change: null, gap: null })).toMatchObject({ now: '–', change: '–', gap: '–' });
  });

  it('tells the series in words for those who do not see the line', () => {
    expect(caseloadRows(caseloadFixture())[0]!.sparklineLabel).toBe(
      '13 scores in 14 sessions: first 4.2, lowest 3.5, latest 3.5. Possible rupture at session 7, 12. ' +
        'Repair at session 9. Missed: session 4.',
    );
    expect(rowOf({ series: [], session: 1 }).sparklineLabel).toBe('No score in 1 session.');
  });
});

describe('byIntern', () => {
  it('orders interns by their first client, and keeps the order within', () => {
    const groups = byIntern(caseloadRows(caseloadFixture()));
    expect(groups.map((group) => group.intern)).toEqual(['M. Duarte', 'A. Lindqvist', 'T. Nakamura', 'S. Weber']);
    expect(groups[0]!.rows.map((row) => row.code)).toEqual(['C-0147', 'C-0160', 'C-0152']);
  });

  it('keeps two interns of the same name apart', () => {
    const [one, other] = caseloadFixture().items;
    const items = [one!, { ...other!, intern: { ...other!.intern, name: one!.intern.name } }];
    expect(byIntern(caseloadRows(caseloadFixture({ items })))).toHaveLength(2);
  });
});

describe('caseloadSize', () => {
  it('counts interns and open treatments', () => {
    expect(caseloadSize(caseloadFixture())).toBe('4 interns · 10 open treatments');
  });

  it('names no interns to an intern, and says how many have ended', () => {
    const [item] = caseloadFixture().items;
    const items = [item!, { ...item!, running: false }];
    expect(caseloadSize(caseloadFixture({ items }))).toBe('1 open treatment · 1 ended');
  });
});

describe('lastSession', () => {
  it('is that of the longest treatment', () => {
    expect(lastSession(caseloadFixture())).toBe(21);
    expect(lastSession(caseloadFixture({ items: [] }))).toBe(1);
  });
});
