import { ruptureRepair } from '../caseload/intern-shares.js';
import { generateClinic } from './generate-clinic.js';
import { caseloadOf, internCountsOf } from './testing/caseload-of.js';
import { firstOf } from './testing/clinic-series.js';

describe.each([2026, 1, 42])('what the caseload page has to show, seed %d', (seed) => {
  const clinic = firstOf(generateClinic({ seed, today: '2026-11-22' }));
  const counts = internCountsOf(clinic);

  it('has between three and six past ruptures for each of the six interns, most of them repaired within three sessions', () => {
    expect(counts).toHaveLength(6);
    for (const { ruptures, clients } of counts) {
      expect(ruptures).toBeGreaterThanOrEqual(3);
      expect(ruptures).toBeLessThanOrEqual(6);
      expect(clients).toBeGreaterThanOrEqual(5);
    }
    const sum = (of: 'ruptures' | 'repaired') => counts.reduce((total, one) => total + one[of], 0);
    expect(sum('repaired') / sum('ruptures')).toBeGreaterThanOrEqual(0.6);
    expect(sum('repaired') / sum('ruptures')).toBeLessThanOrEqual(0.75);
  });

  it('shows every intern a share of repaired ruptures, and interns differ, but not by much', () => {
    const shown = ruptureRepair(counts, new Set(counts.map(({ internId }) => internId)));
    expect(shown.programmeRepairShare).not.toBeNull();
    const shares = shown.ruptureRepair.flatMap(({ estimate }) => (estimate.ok ? [estimate.value] : []));
    expect(shares).toHaveLength(6);
    expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.05);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.3);
  });

  it('lists C-0147 first and C-0158 second for the first supervisor, the only open ruptures in running treatments', () => {
    const items = caseloadOf(clinic, 'supervisor');
    expect(items.slice(0, 2).map(({ clientCode }) => clientCode)).toEqual(['C-0147', 'C-0158']);
    const open = items.filter(({ reasons }) => reasons.some(({ code }) => code === 'rupture-open'));
    expect(open.map(({ clientCode }) => clientCode)).toEqual(['C-0147', 'C-0158']);
    expect(items.flatMap(({ reasons }) => reasons).filter(({ code }) => code === 'rupture-look')).toEqual([]);
    for (const { reasons } of caseloadOf(clinic, 'supervisor2'))
      expect(reasons.map(({ code }) => code)).not.toContain('rupture-open');
  });

  it('says of C-0149 that the perspectives diverge, and of C-0160 that it declines', () => {
    const items = caseloadOf(clinic, 'supervisor');
    const codes = (client: string) =>
      items.find(({ clientCode }) => clientCode === client)?.reasons.map(({ code }) => code);
    expect(codes('C-0149')).toEqual(['perspectives-diverge']);
    expect(codes('C-0160')).toEqual(['steady-decline']);
  });
});
