import { type ConsentPurpose } from '@attune/contracts';
import { type HeldTreatment } from './appointments.js';
import { addDays } from './calendar.js';
import { chanceFor } from './chance.js';
import { type DemoConsent } from './demo-clinic.js';

/** How often clients agree where nothing is decided; supervision is a condition of treatment in a training clinic. */
const shares: Readonly<Record<ConsentPurpose, number>> = {
  recording: 0.75,
  'model-drafting': 0.6,
  supervision: 1,
  training: 0.5,
  research: 0.65,
};

/** Answers that are decided beforehand, because something else in the clinic rests on them. */
const decided: Readonly<Record<string, Partial<Record<ConsentPurpose, boolean>>>> = {
  'C-0147': { 'model-drafting': true, training: true, research: false },
  'C-0145': { recording: true },
  'C-0151': { research: true },
};

/** Two clients take a consent back after their sixth session, so that the ledger has something to show. */
const withdrawals: Readonly<Record<string, ConsentPurpose>> = { 'C-0145': 'recording', 'C-0151': 'research' };

/** The ledger of one client, from the first treatment on. Sessions are typed out only where recording was agreed to. */
export function consentsOf({ plan, story, treatment, sessions }: HeldTreatment, seed: number): DemoConsent[] {
  const on = treatment.startedOn;
  const chance = chanceFor(seed, treatment.client, 'consents');
  const isTyped = plan.typed || story !== null;
  const ledger = (Object.keys(shares) as ConsentPurpose[]).map((purpose): DemoConsent => {
    const drawn = chance.happens(shares[purpose]);
    const granted = purpose === 'recording' && isTyped ? true : (decided[plan.client]?.[purpose] ?? drawn);
    return { purpose, granted, on };
  });
  const withdrawn = withdrawals[plan.client];
  const sixth = sessions[5];
  if (withdrawn && sixth) ledger.push({ purpose: withdrawn, granted: false, on: addDays(sixth.heldOn, 1) });
  return ledger;
}
