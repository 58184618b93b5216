import { clockTime } from './clock-time.js';
import { missingPart } from './missing-parts.js';
import { sessionPage } from './testing/session.js';
import { findTurns } from './turn-search.js';

describe('clockTime', () => {
  it('shows minutes and seconds, and hours only where there are some', () => {
    expect([0, 59.9, 1122, 3727].map(clockTime)).toEqual(['0:00', '0:59', '18:42', '1:02:07']);
  });
});

describe('findTurns', () => {
  const turns = ['It’s fine.', 'Maybe. Sure.', 'FINE then', 'très bien'].map((text, index) => ({
    index,
    speaker: 'client' as const,
    name: null,
    start: null,
    end: null,
    text,
    origin: [index, index] as [number, number],
  }));

  it('finds words without regard to case and accents', () => {
    expect(findTurns(turns, 'fine')).toEqual([0, 2]);
    expect(findTurns(turns, 'tres')).toEqual([3]);
  });

  it('finds nothing for an empty search', () => {
    expect(findTurns(turns, '  ')).toEqual([]);
  });
});

describe('missingPart', () => {
  it('says nothing about what is there', () => {
    const session = sessionPage();
    expect((['transcript', 'form'] as const).map((part) => missingPart(session, part))).toEqual([null, null]);
  });

  it('says what to do about each missing part', () => {
    const session = sessionPage({ transcript: null, notes: [], measures: [] });
    expect(missingPart(session, 'transcript')?.advice).toContain('Add one from a file');
    expect(missingPart(session, 'form')?.advice).toContain('Give one now');
  });

  it('does not ask for a transcript where the client has not agreed to recording', () => {
    const consents = [{ purpose: 'recording' as const, granted: false, recordedAt: '2026-09-01T09:00:00.000Z' }];
    const nothing = missingPart(sessionPage({ transcript: null, consents }), 'transcript');
    expect(nothing?.advice).toContain('not agreed');
    expect(nothing?.offer).toBeNull();
  });

  it('asks for nothing at a session that did not take place', () => {
    const session = sessionPage({ attendance: 'no-show', transcript: null, measures: [] });
    expect(missingPart(session, 'transcript')?.advice).toBe('This session did not take place.');
    expect(missingPart(session, 'form')?.advice).toContain('no form is expected');
  });
});
