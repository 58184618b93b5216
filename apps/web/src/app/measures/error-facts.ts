import { type MeasurementError } from '@attune/contracts';

const origins: Readonly<Record<MeasurementError['origin'], string>> = {
  entered: 'entered with source',
  'definition file': 'from the definition file',
  estimated: 'estimated from our data',
};

/** Where a standard error of measurement comes from: its origin, and the n behind an estimate. Its source says the rest. */
export function errorFacts(error: MeasurementError): string {
  const parts = [origins[error.origin]];
  if (error.clients !== null) parts.push(`n = ${error.clients} clients`);
  if (error.session !== null) parts.push(`session ${error.session}`);
  return parts.join(' · ');
}

/** The values that count: of each scale the one recorded last. */
export function errorsInUse(errors: readonly MeasurementError[]): ReadonlySet<string> {
  const latest = new Map<string, MeasurementError>();
  for (const error of errors) {
    const known = latest.get(error.scale);
    if (!known || error.recordedAt > known.recordedAt) latest.set(error.scale, error);
  }
  return new Set([...latest.values()].map(({ id }) => id));
}
