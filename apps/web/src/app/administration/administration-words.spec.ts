import { type PersonView, type SupervisionView } from '@attune/contracts';
import { holdersOf, matchingPeople } from './matching-people.js';
import { calendarDay, inReadingOrder, runsOn } from './supervision-order.js';

const id = (last: number): string => `018f0a7e-5c3d-7b00-8000-${String(last).padStart(12, '0')}`;
const person = (last: number, name: string, changes: Partial<PersonView> = {}): PersonView => ({
  id: id(last),
  name,
  email: null,
  code: null,
  roles: ['intern'],
  active: true,
  ...changes,
});
const people = [
  person(1, 'R. Okafor', { roles: ['supervisor', 'lead'], email: 'okafor@clinic.example' }),
  person(2, 'M. Duarte', { code: 'T02' }),
  person(3, 'A. Weber', { active: false }),
];

describe('matchingPeople', () => {
  it('finds names, addresses, codes and the names of roles, in the order of names', () => {
    const found = (words: string): string[] => matchingPeople(people, words).map(({ name }) => name);
    expect(found('')).toEqual(['A. Weber', 'M. Duarte', 'R. Okafor']);
    expect(found('programme lead')).toEqual(['R. Okafor']);
    expect(found('t02')).toEqual(['M. Duarte']);
    expect(found('clinic.example okafor')).toEqual(['R. Okafor']);
  });
});

describe('holdersOf', () => {
  it('leaves out people who are not active', () => {
    expect(holdersOf('intern', people).map(({ name }) => name)).toEqual(['M. Duarte']);
  });
});

describe('supervisions', () => {
  const supervision = (intern: string, from: string, to: string | null): SupervisionView => ({
    id: id(9),
    supervisorId: id(1),
    supervisor: 'R. Okafor',
    internId: id(2),
    intern,
    from,
    to,
  });

  it('run from their first to their last day', () => {
    const one = supervision('M. Duarte', '2026-09-01', '2026-11-22');
    expect(['2026-08-31', '2026-09-01', '2026-11-22', '2026-11-23'].map((day) => runsOn(one, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(runsOn(supervision('M. Duarte', '2026-09-01', null), '2030-01-01')).toBe(true);
  });

  it('are listed with running ones first, then planned, then ended', () => {
    const listed = inReadingOrder(
      [
        supervision('ended', '2025-01-01', '2025-12-31'),
        supervision('planned', '2027-01-01', null),
        supervision('running', '2026-01-01', null),
      ],
      '2026-11-22',
    );
    expect(listed.map(({ intern }) => intern)).toEqual(['running', 'planned', 'ended']);
  });

  it('count days where the reader is', () => {
    expect(calendarDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
