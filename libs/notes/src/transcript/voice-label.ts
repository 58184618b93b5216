import { roleWordIn } from './role-names.js';
import type { NamedTurn } from './named-turn.js';
import type { Speaker, Turn } from './turn.js';

/** A turn as exports take it: it may come without the name of its voice. */
export type ExportedTurn = Turn & Partial<Pick<NamedTurn, 'name'>>;

const roleNames: Readonly<Record<Speaker, string>> = {
  therapist: 'Therapist',
  client: 'Client',
  other: 'Other',
  unknown: 'Unknown',
};

/** One word or two, as a label that no reader mistakes for the beginning of a sentence. */
const isShort = /^\p{L}[\p{L}\p{N}.'’-]{0,29}(?: [\p{L}\p{N}.'’-]{1,30})?$/u;

/** A label that an export wrote before. */
const isOwn = /^(?:Therapist|Client|Other|Unknown) \(.*\)$/;

/**
 * The label of a turn in exported files. It begins with a word for the role, so that reading the file again gives the
 * same role: "Client (SPEAKER_00)". A short name that says the role itself stands alone: "Therapist 2". Null where nothing is
 * known.
 */
export function voiceLabel({ speaker, name }: ExportedTurn): string | null {
  const written = (name ?? '').split(/\s+/).filter(Boolean).join(' ');
  if (written === '') return speaker === 'unknown' ? null : roleNames[speaker];
  const standsAlone = isShort.test(written) || isOwn.test(written);
  return standsAlone && roleWordIn(written) === speaker ? written : `${roleNames[speaker]} (${written})`;
}
