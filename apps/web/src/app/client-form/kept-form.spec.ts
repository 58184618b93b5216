import { keep, type KeptForm, type KeepingPlace, readKept, removeExpired, removeKept } from './kept-form.js';
import { storageKey } from './storage-key.js';
import { clientForm } from './testing/forms.js';

/** A storage of its own for each test. */
function place(full = false): NonNullable<KeepingPlace> & { names(): string[] } {
  const entries = new Map<string, string>();
  return {
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, text) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      entries.set(name, text);
    },
    removeItem: (name) => void entries.delete(name),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
    names: () => [...entries.keys()],
  };
}

const kept = (changes: Partial<KeptForm> = {}): KeptForm => ({
  form: clientForm(),
  submissionId: '018f0a7e-5c3d-7b00-8000-0000000000a1',
  answers: [3, null, null, 0],
  position: 1,
  layout: 'one',
  sending: false,
  ...changes,
});

describe('keeping answers on the phone', () => {
  it('gives back what was kept, for the same token only', () => {
    const storage = place();
    expect(keep(storage, 'token-one', kept())).toBe(true);
    expect(readKept(storage, 'token-one')).toEqual(kept());
    expect(readKept(storage, 'token-two')).toBeNull();
  });

  it('does not write the token into the storage', () => {
    const storage = place();
    keep(storage, 'secret-token-value', kept());
    const written = storage.names().map((name) => name + (storage.getItem(name) ?? ''));
    expect(written.join()).not.toContain('secret-token-value');
  });

  it('leaves nothing behind after removal', () => {
    const storage = place();
    keep(storage, 'token', kept());
    removeKept(storage, 'token');
    expect(storage.names()).toEqual([]);
  });

  it('removes what it cannot read instead of failing', () => {
    const storage = place();
    storage.setItem(storageKey('token'), '{"answers":"all of them"}');
    expect(readKept(storage, 'token')).toBeNull();
    expect(storage.names()).toEqual([]);
  });

  it('says so when the phone keeps nothing', () => {
    expect(keep(null, 'token', kept())).toBe(false);
    expect(keep(place(true), 'token', kept())).toBe(false);
    expect(readKept(null, 'token')).toBeNull();
  });

  it('clears forms whose link has ended, but lets unsent answers wait a month longer', () => {
    const storage = place();
    storage.setItem('attune.theme', 'dark');
    keep(storage, 'ended', kept());
    keep(storage, 'ended-unsent', kept({ sending: true }));
    keep(storage, 'running', kept({ form: clientForm({ expiresAt: '2027-01-20T10:00:00.000Z' }) }));
    keep(storage, 'opened', kept());
    removeExpired(storage, new Date('2026-11-25T00:00:00Z'), 'opened');
    expect(readKept(storage, 'opened')).not.toBeNull();
    removeKept(storage, 'opened');
    expect(storage.names().sort()).toEqual(['attune.theme', storageKey('ended-unsent'), storageKey('running')].sort());
    removeExpired(storage, new Date('2026-12-25T00:00:00Z'), 'opened');
    expect(storage.names()).not.toContain(storageKey('ended-unsent'));
  });
});

describe('storageKey', () => {
  it('separates tokens that differ in one character', () => {
    const keys = Array.from({ length: 5000 }, (_, index) => storageKey(`a-token-that-is-long-${index}`));
    expect(new Set(keys).size).toBe(5000);
  });
});
