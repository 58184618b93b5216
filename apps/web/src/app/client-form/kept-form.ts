import { ClientForm, Id } from '@attune/contracts';
import * as z from 'zod';
import { STORAGE_PREFIX, storageKey } from './storage-key.js';

/** What a phone keeps of one form until it is sent. The form itself is kept too, so that it opens without a signal. */
const KeptForm = z.object({
  form: ClientForm,
  submissionId: Id,
  answers: z.array(z.number().nullable()),
  position: z.number().int(),
  layout: z.enum(['one', 'list']),
  /** True once the person has pressed Send: what is left to do is only the transfer. */
  sending: z.boolean(),
});
export type KeptForm = z.infer<typeof KeptForm>;

/** The part of `Storage` that is used; `null` where the browser allows none (private windows of some browsers). */
export type KeepingPlace = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | null;

/** The browser's storage, or null where touching it is refused. */
export function browserStorage(): KeepingPlace {
  try {
    const storage = globalThis.localStorage;
    const probe = `${STORAGE_PREFIX}probe`;
    storage.setItem(probe, '1');
    storage.removeItem(probe);
    return storage;
  } catch {
    return null;
  }
}

/** Reads what was kept for this token; anything unreadable is removed and counts as nothing kept. */
export function readKept(place: KeepingPlace, token: string): KeptForm | null {
  const text = place?.getItem(storageKey(token)) ?? null;
  if (text === null) return null;
  const kept = parseKept(text);
  if (kept === null) removeKept(place, token);
  return kept;
}

/** Keeps the state of the form. Returns false where the phone does not allow it (no storage, or full). */
export function keep(place: KeepingPlace, token: string, kept: KeptForm): boolean {
  if (place === null) return false;
  try {
    place.setItem(storageKey(token), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function removeKept(place: KeepingPlace, token: string): void {
  place?.removeItem(storageKey(token));
}

/** Answers that wait to be sent outlive their link by this long: the person may want to see what became of them. */
const WAITING_OUTLIVES_LINK_MS = 30 * 24 * 3600 * 1000;

/**
 * Removes forms whose link has ended; those that wait to be sent thirty days later. Called when any form is opened, so
 * that answers to a question nobody asks any more do not stay on the phone. About the form that is opened (`opened`, its
 * token) the server decides, because the clock of a phone may be wrong.
 */
export function removeExpired(place: KeepingPlace, now: Date, opened: string): void {
  if (place === null) return;
  const names = Array.from({ length: place.length }, (_, index) => place.key(index));
  for (const name of names) {
    if (name === null || !name.startsWith(STORAGE_PREFIX) || name === storageKey(opened)) continue;
    const kept = parseKept(place.getItem(name) ?? '');
    if (kept === null || keptUntil(kept) < now.getTime()) place.removeItem(name);
  }
}

function keptUntil(kept: KeptForm): number {
  return new Date(kept.form.expiresAt).getTime() + (kept.sending ? WAITING_OUTLIVES_LINK_MS : 0);
}

function parseKept(text: string): KeptForm | null {
  try {
    return KeptForm.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
