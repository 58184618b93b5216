/** A score in sigmas from the centre line. */
export interface StandardizedSession {
  readonly session: number;
  readonly z: number;
}

/** Zone rules by number; see `zoneRules`. */
export type ZoneRule = 1 | 2 | 3 | 4;

/**
 * Zone rules of the Western Electric handbook (1956), low side only, over observed neighbours: each lists the sessions at
 * which it fires.
 *
 * 1. one score below −k sigma (k = 3)
 * 2. this and at least one more of the last three below −2 sigma
 * 3. this and at least three more of the last five below −1 sigma
 * 4. `runLength` scores in a row below the centre line (Western Electric 8, Nelson 9)
 *
 * @example
 * zoneRules([{ session: 1, z: -2.1 }, { session: 2, z: 0 }, { session: 3, z: -2.4 }]); // { 1: [], 2: [3], 3: [], 4: [] }
 */
export function zoneRules(
  sessions: readonly StandardizedSession[],
  { k = 3, runLength = 8 }: { readonly k?: number; readonly runLength?: number } = {},
): Record<ZoneRule, number[]> {
  const fired: Record<ZoneRule, number[]> = { 1: [], 2: [], 3: [], 4: [] };
  let run = 0;
  for (const [index, { session, z }] of sessions.entries()) {
    const below = (zone: number, of: number): number => {
      let count = 0;
      for (let at = Math.max(0, index - of + 1); at <= index; at++) if ((sessions[at]?.z ?? 0) < zone) count += 1;
      return count;
    };
    run = z < 0 ? run + 1 : 0;
    if (z < -k) fired[1].push(session);
    if (z < -2 && below(-2, 3) >= 2) fired[2].push(session);
    if (z < -1 && below(-1, 5) >= 4) fired[3].push(session);
    if (run >= runLength) fired[4].push(session);
  }
  return fired;
}
