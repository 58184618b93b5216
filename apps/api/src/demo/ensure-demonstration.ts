import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { findInstrument } from '@attune/measures';
import { hashPassword } from '../access/sign-ins.js';
import type { Config } from '../config/config.js';
import { createOrganization, listOrganizations } from '../database/organizations.js';
import { RecomputeEpisodes } from '../episodes/recompute-episodes.js';
import { MeasurementErrors } from '../instruments/measurement-errors.js';
import type { DemoOrganization } from './demo-clinic.js';
import { readDemoPassword, writeDemoPassword } from './demo-password.js';
import { generateClinic } from './generate-clinic.js';
import { loadOrganization } from './load-organization.js';

/** The seed of the demonstration clinic; another one makes other people with other courses. */
const demonstrationSeed = 2026;

/** Forms whose standard error of measurement is estimated from the generated data, at this session. */
const estimated = { forms: ['wai-sr-c', 'wai-sr-t'], session: 3 } as const;

export interface Demonstration {
  readonly created: boolean;
  readonly password: string | null;
}

/**
 * Makes the demonstration clinic where the database has no organization yet. The password is ATTUNE_DEMO_PASSWORD, else
 * a random one that is kept in the data folder, so that later starts can show it again.
 */
export async function ensureDemonstration(
  context: INestApplicationContext,
  config: Config,
  ownerUrl: string,
  say: (line: string) => void,
): Promise<Demonstration | null> {
  const organizations = await listOrganizations(ownerUrl);
  if (organizations.length > 0) {
    const there = organizations.some((organization) => organization.demonstration);
    return there ? { created: false, password: config.demoPassword ?? (await readDemoPassword(config.dataDir)) } : null;
  }
  say('Making the demonstration clinic (simulated people, sessions and dialogues)…');
  const password = config.demoPassword ?? randomBytes(9).toString('base64url');
  if (config.demoPassword === null) await writeDemoPassword(config.dataDir, password);
  const hash = await hashPassword(password);
  const today = new Date().toISOString().slice(0, 10);
  for (const clinic of generateClinic({ seed: demonstrationSeed, today }).organizations)
    await load(context, ownerUrl, clinic, hash);
  return { created: true, password };
}

async function load(
  context: INestApplicationContext,
  ownerUrl: string,
  clinic: DemoOrganization,
  hash: string,
): Promise<void> {
  const organizationId = await createOrganization(ownerUrl, {
    name: clinic.name,
    slug: clinic.slug,
    demonstration: true,
  });
  const scope = { actor: 'command line', organizationId } as const;
  const treatments = await loadOrganization(context, organizationId, clinic, hash);
  const enough = clinic.clients.length >= 20;
  for (const form of enough ? estimated.forms : []) {
    const instrument = findInstrument(form);
    if (!instrument) throw new Error(`the catalogue has no form "${form}"`);
    for (const scale of instrument.scales) {
      await context
        .get(MeasurementErrors)
        .add(scope, instrument, { origin: 'estimated', scale: scale.id, session: estimated.session });
    }
  }
  for (const treatmentId of treatments) await context.get(RecomputeEpisodes).treatment(scope, treatmentId);
}
