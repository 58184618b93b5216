import { shrinkProportions, wilsonInterval } from '@attune/measures';
import type { Caseload } from '@attune/contracts';

/** Counts of one intern over the whole programme; aggregates, whoever asks. */
export interface InternCounts {
  readonly internId: string;
  readonly intern: string;
  /** Possible ruptures (alert, client form, not dismissed) that were repaired within three sessions, or had the time to be. */
  readonly ruptures: number;
  readonly repaired: number;
  /** Clients with at least three scores of the form. */
  readonly clients: number;
}

/**
 * Share of ruptures repaired within three sessions, shrunk to the programme's share; nobody is shown below five
 * clients, nor anybody at all below five interns with ruptures (methods E1).
 */
export function ruptureRepair(
  counts: readonly InternCounts[],
  shown: ReadonlySet<string>,
): Pick<Caseload, 'ruptureRepair' | 'programmeRepairShare'> {
  const shares = shrinkProportions(
    counts.map((one) => ({ label: one.internId, successes: one.repaired, trials: one.ruptures, clients: one.clients })),
  );
  const own = counts.filter((one) => shown.has(one.internId));
  return {
    programmeRepairShare: shares.ok ? shares.pooled : null,
    ruptureRepair: own.map((one) => {
      const result = shares.ok ? shares.groups.find((group) => group.label === one.internId)?.result : null;
      return {
        intern: { id: one.internId, name: one.intern },
        count: one.repaired,
        of: one.ruptures,
        estimate: result?.ok
          ? { ok: true as const, value: result.shrunken, lower: result.lower, upper: result.upper }
          : {
              ok: false as const,
              reason: result?.reason ?? 'Too few ruptures in the programme so far to say how interns differ.',
            },
      };
    }),
  };
}

/** Share of attended sessions with a completed client form, with a Wilson interval. */
export function measuresGiven(
  interns: readonly { id: string; name: string; attended: number; completed: number }[],
): Caseload['measuresGiven'] {
  return interns.map((one) => ({
    intern: { id: one.id, name: one.name },
    count: one.completed,
    of: one.attended,
    estimate:
      one.attended === 0
        ? { ok: false as const, reason: 'No attended session in the last four weeks.' }
        : { ok: true as const, value: one.completed / one.attended, ...wilsonInterval(one.completed, one.attended) },
  }));
}
