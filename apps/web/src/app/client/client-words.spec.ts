import { type EpisodeView } from '@attune/contracts';
import { clientFixture, episodesFixture, openRupture, repairedRupture } from '../../testing/client-fixture.js';
import {
  chosenTreatment,
  openRupture as openRuptureOf,
  totalFirst,
  treatmentChoice,
  treatmentLine,
} from './client-words.js';

const [running, ended] = clientFixture().treatments;

describe('chosenTreatment', () => {
  it('is the one asked for, else the one that runs, else the one that began last', () => {
    const client = clientFixture();
    expect(chosenTreatment(client, ended!.id)).toBe(client.treatments[1]);
    expect(chosenTreatment(client, undefined)).toBe(client.treatments[0]);
    expect(chosenTreatment(client, 'unknown')).toBe(client.treatments[0]);
    const over = { ...client, treatments: [ended!, { ...running!, endedOn: '2026-11-20' }] };
    expect(chosenTreatment(over, undefined)!.id).toBe(running!.id);
    expect(chosenTreatment({ ...client, treatments: [] }, undefined)).toBeUndefined();
  });
});

describe('treatmentLine', () => {
  it('says who, how, how long', () => {
    expect(treatmentLine(running!)).toBe(
      'Intern M. Duarte · cognitive-behavioural · in person · 14 sessions since 14 August 2026',
    );
  });

  it('says how it ended, and leaves out what is not known', () => {
    expect(treatmentLine({ ...ended!, startedOn: null })).toBe(
      'Intern S. Weber · video · 18 sessions · ended 20 June 2025 (completed)',
    );
  });
});

describe('treatmentChoice', () => {
  it('tells treatments apart', () => {
    expect([running!, ended!].map(treatmentChoice)).toEqual(['2026 · M. Duarte · running', '2025 · S. Weber · ended']);
  });
});

describe('totalFirst', () => {
  it('moves the total to the front and leaves the rest in order', () => {
    const scales = [{ id: 'task' }, { id: 'bond' }, { id: 'total' }, { id: 'goal' }];
    expect(totalFirst(scales).map((scale) => scale.id)).toEqual(['total', 'task', 'bond', 'goal']);
  });
});

describe('openRupture', () => {
  const items = (changes: Partial<EpisodeView> = {}): EpisodeView[] =>
    episodesFixture([repairedRupture, openRupture]).items.map((one) =>
      one.status === 'open' ? { ...one, ...changes } : one,
    );
  const decision = (state: 'confirmed' | 'dismissed') => ({ ...items()[1]!.decision, state });

  it('is the open one, and possible until confirmed', () => {
    expect(openRuptureOf(items())).toEqual({ tone: 'rupture', text: 'Possible rupture open since session 12' });
    expect(openRuptureOf(items({ decision: decision('confirmed') }))!.text).toBe('Rupture open since session 12');
  });

  it('is nothing where it was dismissed or none is open', () => {
    expect(openRuptureOf(items({ decision: decision('dismissed') }))).toBeUndefined();
    expect(openRuptureOf(items({ status: 'repaired' }))).toBeUndefined();
  });

  it('prefers an alert to a later look', () => {
    const look = { ...items()[1]!, strength: 'look' as const, startSession: 14 };
    expect(openRuptureOf([look, ...items()])!.text).toContain('session 12');
  });
});
