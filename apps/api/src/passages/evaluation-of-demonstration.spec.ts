import type { PassageEvaluation } from '@attune/contracts';
import { hashPassword } from '../access/sign-ins.js';
import { generateClinic } from '../demo/generate-clinic.js';
import { loadOrganization } from '../demo/load-organization.js';
import { get } from '../testing/calls.js';
import { type TestApplication, startTestApplication, testPassword } from '../testing/test-application.js';

let app: TestApplication;
let evaluation: PassageEvaluation;
let milliseconds: number;

beforeAll(async () => {
  app = await startTestApplication();
  const [clinic] = generateClinic({ seed: 2026, today: new Date().toISOString().slice(0, 10) }).organizations;
  if (!clinic) throw new Error('There is no demonstration clinic.');
  await loadOrganization(
    app.application,
    await app.organization('Demonstration'),
    clinic,
    await hashPassword(testPassword),
  );
  const supervisor = await app.agent('supervisor@demo.attune.example');
  const began = performance.now();
  evaluation = await get<PassageEvaluation>(supervisor, '/passages/evaluation');
  milliseconds = performance.now() - began;
}, 120_000);
afterAll(() => app.stop());

describe('the evaluation of the demonstration clinic', () => {
  it('is of all coded sessions that the supervisor sees, by both observers', () => {
    expect(evaluation.sessions).toBeGreaterThan(10);
    expect(evaluation).toMatchObject({ sessions: evaluation.bySession.length, coders: 2 });
    expect(evaluation.bySession.some(({ clientCode, number }) => clientCode === 'C-0147' && number === 7)).toBe(true);
    expect(milliseconds).toBeLessThan(10_000);
  });

  it('has every number with how many it rests on, and an interval that holds it', () => {
    const of = evaluation.families.flatMap(({ precision, recall, ac1, kappa }) => [precision, recall, ac1, kappa]);
    const all = [evaluation.precisionAt5, ...of, ...evaluation.markers.map(({ recall }) => recall)];
    expect(all.filter(({ ok }) => ok).length).toBeGreaterThan(8);
    for (const estimate of all) {
      if (!estimate.ok) {
        expect(estimate.reason.length).toBeGreaterThan(10);
        continue;
      }
      expect(estimate.n).toBeGreaterThan(0);
      expect(estimate.low).toBeLessThanOrEqual(estimate.value);
      expect(estimate.high).toBeGreaterThanOrEqual(estimate.value);
    }
    for (const { ac1 } of evaluation.families) expect(ac1.n).toBe(evaluation.windows);
  });

  it('adds up: what is shown, met and missed session by session', () => {
    const sum = (key: 'shown' | 'hits' | 'missed') => evaluation.bySession.reduce((total, one) => total + one[key], 0);
    for (const { shown, hits } of evaluation.bySession) expect(hits).toBeLessThanOrEqual(shown);
    expect(evaluation.precisionAt5.n).toBeLessThanOrEqual(sum('shown'));
    expect(sum('missed')).toBeGreaterThanOrEqual(0);
  });
});
