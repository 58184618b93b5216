import { Client, EpisodeList, type Perspective, Trajectory } from '@attune/contracts';
import * as z from 'zod';
import { id } from './fixture-ids.js';

const sessions = 14;
const missed = [4];
const day = (session: number): string => new Date(Date.UTC(2026, 7, 14 + 7 * (session - 1))).toISOString().slice(0, 10);
const none = null;

const client = [4.2, 4.4, 4.5, none, 4.5, 4.7, 3.5, 3.9, 4.6, 4.7, 4.8, 3.7, 3.6, 3.5];
const therapist = [3.9, 4.1, 4.2, none, 4.3, 4.4, 4.2, 4.1, 4.3, 4.5, 4.5, 4.6, 4.8, 5];
const observer = [none, none, 4, none, none, none, 3.3, none, 4.2, none, none, 3.4, none, none];
const goal = [4.1, 4.3, 4.4, none, 4.4, 4.6, 3.9, 4.0, 4.5, 4.6, 4.7, 3.9, 3.8, 3.8];
const task = [4.0, 4.2, 4.4, none, 4.3, 4.6, 2.7, 3.3, 4.5, 4.6, 4.7, 3.4, 3.2, 3.0];
const bond = [4.5, 4.7, 4.7, none, 4.8, 4.9, 3.9, 4.4, 4.8, 4.9, 5, 3.8, 3.8, 3.7];

const present = (values: readonly (number | null)[]) =>
  values.flatMap((value, index) => (value === null ? [] : [{ session: index + 1, value }]));

const series = (perspective: z.infer<typeof Perspective>, values: readonly (number | null)[], sem: number | null) => ({
  perspective,
  form: `wai-sr-${perspective.charAt(0)}`,
  formName: 'WAI-SR',
  keyState: 'verified' as const,
  points: present(values).map(({ session, value }) => ({
    session,
    value,
    raters: perspective === 'observer' ? 2 : 1,
    values: perspective === 'observer' ? [value - 0.1, value + 0.1] : [value],
    answered: session === 5 ? 11 : 12,
    items: 12,
    prorated: session === 5,
    totalsOnly: false,
    administrationIds: [id(3000 + session)],
    givenOn: day(session),
  })),
  sem:
    sem === null
      ? {
          ok: false as const,
          reason: `No standard error of measurement is known for WAI-SR (${perspective}). Enter one with its source, or estimate it from your own data, under Measures.`,
        }
      : { ok: true as const, value: sem, origin: 'estimated', source: '40 clients at session 3, alpha .91' },
  expected:
    sem === null
      ? []
      : [
          { session: 5, centre: 4.37, low: 3.86, high: 4.88 },
          { session: 6, centre: 4.4, low: 3.89, high: 4.91 },
          { session: 7, centre: 4.46, low: 3.95, high: 4.97 },
          { session: 8, centre: 4.46, low: 3.95, high: 4.97 },
          { session: 9, centre: 4.46, low: 3.95, high: 4.97 },
          { session: 10, centre: 4.48, low: 3.97, high: 4.99 },
          { session: 11, centre: 4.51, low: 4.0, high: 5 },
          { session: 12, centre: 4.55, low: 4.04, high: 5 },
          { session: 13, centre: 4.55, low: 4.04, high: 5 },
          { session: 14, centre: 4.55, low: 4.04, high: 5 },
        ],
});

export const clientFixture = (): Client =>
  Client.parse({
    id: id(247),
    code: 'C-0147',
    name: null,
    treatments: [
      {
        id: id(1247),
        intern: { id: id(11), name: 'M. Duarte' },
        approach: 'cognitive-behavioural',
        modality: 'in person',
        startedOn: day(1),
        endedOn: null,
        endedReason: null,
        sessions,
      },
      {
        id: id(1248),
        intern: { id: id(14), name: 'S. Weber' },
        approach: null,
        modality: 'video',
        startedOn: '2025-01-10',
        endedOn: '2025-06-20',
        endedReason: 'completed',
        sessions: 18,
      },
    ],
    consents: [],
  });

/** `sem: null` for a site that has not entered a standard error of measurement. */
export const trajectoryFixture = (options: { sem?: number | null } = {}): Trajectory =>
  Trajectory.parse({
    treatmentId: id(1247),
    family: 'wai-sr',
    scale: 'total',
    families: [
      { family: 'wai-sr', name: 'WAI-SR', perspectives: ['client', 'therapist', 'observer'] },
      { family: 'arm-5', name: 'ARM-5', perspectives: ['client'] },
    ],
    scales: [
      { id: 'total', name: 'Total' },
      { id: 'goal', name: 'Goal' },
      { id: 'task', name: 'Task' },
      { id: 'bond', name: 'Bond' },
    ],
    minimum: 1,
    maximum: 5,
    series: [
      series('client', client, options.sem === undefined ? 0.17 : options.sem),
      series('therapist', therapist, null),
      series('observer', observer, null),
    ],
    subscales: [
      { scale: 'goal', name: 'Goal', points: present(goal) },
      { scale: 'task', name: 'Task', points: present(task) },
      { scale: 'bond', name: 'Bond', points: present(bond) },
    ],
    gap: present(client.map((value, index) => (value === null ? null : value - (therapist[index] ?? 0)))),
    strip: Array.from({ length: sessions }, (_, index) => index + 1).map((session) => ({
      session,
      sessionId: id(2000 + session),
      heldOn: day(session),
      attendance: missed.includes(session) ? 'no-show' : 'attended',
      transcript: session >= 3 && !missed.includes(session),
      note: missed.includes(session) ? 'none' : session === sessions ? 'draft' : 'signed',
      raters: observer[session - 1] === null ? 0 : 2,
    })),
    rule: {
      method: 'house-default',
      version: '1',
      name: 'House default',
      description:
        'A drop below the mean of the last three unflagged scores by more than measurement error, and below the client’s own limit.',
      alertK: 3,
      lookK: 2.5,
      falseAlarm: { sessions: 14, alert: 0.09, look: 0.17, clients: 1000 },
    },
  });

type EpisodeInput = z.input<typeof EpisodeList>['items'][number];

const flag = (session: number, score: number, reference: number, limit: number) => ({
  session,
  score,
  reference,
  drop: reference - score,
  reliableThreshold: 0.38,
  centre: limit + 0.51,
  sigma: 0.17,
  limit,
});

const episode = (changes: Partial<EpisodeInput>): EpisodeInput => ({
  id: id(5000),
  treatmentId: id(1247),
  form: 'wai-sr-c',
  formName: 'WAI-SR',
  perspective: 'client',
  scale: 'total',
  method: 'house-default',
  methodName: 'House default',
  methodVersion: '1',
  parameters: { sem: 0.17, alertK: 3, lookK: 2.5, referenceSessions: 3 },
  strength: 'alert',
  startSession: 12,
  flaggedSessions: [12, 13, 14],
  nadirSession: 14,
  flags: [flag(12, 3.7, 4.7, 4.04), flag(13, 3.6, 4.7, 4.04), flag(14, 3.5, 4.7, 4.04)],
  repair: {
    sessionsToHalf: null,
    sessionsToLevel: null,
    repairedAtSession: null,
    stateAtLast: 'below-half',
  },
  status: 'open',
  decision: { state: 'pending', reason: null, by: null, at: null, discuss: false },
  noLongerDetected: false,
  detectedAt: '2026-10-31T10:00:00.000Z',
  ...changes,
});

export const openRupture = episode({});
export const repairedRupture = episode({
  id: id(5001),
  startSession: 7,
  flaggedSessions: [7],
  nadirSession: 7,
  flags: [flag(7, 3.5, 4.57, 3.95)],
  repair: { sessionsToHalf: 2, sessionsToLevel: 2, repairedAtSession: 9, stateAtLast: 'half-recovered' },
  status: 'repaired',
  decision: {
    state: 'confirmed',
    reason: null,
    by: 'R. Okafor',
    at: '2026-10-12T14:20:00.000Z',
    discuss: false,
  },
});

export const episodesFixture = (items: EpisodeInput[] = [openRupture, repairedRupture]): EpisodeList =>
  EpisodeList.parse({ items, missedSessions: [{ session: 4, attendance: 'no-show' }] });
