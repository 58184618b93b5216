import { roleOfName } from '../transcript/role-names.js';

/** A line that may begin with the name of its speaker. `rest` is what follows the colon. */
export interface LabelledLine {
  readonly label: string;
  readonly rest: string;
}

const longestLabel = 80;

/** The first colon that ends a word: "10:30" and "https://" hold none. */
function labelColon(line: string): number {
  for (let at = line.indexOf(':'); at !== -1 && at <= longestLabel; at = line.indexOf(':', at + 1)) {
    const after = line[at + 1];
    if (after === undefined || after === ' ' || after === '\t' || after === '\u{a0}') return at;
  }
  return -1;
}

/**
 * Splits "Name: text" or "[Name]: text" by its shape alone: at most 80 characters and six words, beginning with a letter
 * or digit, without the marks that end a sentence.
 */
export function splitLabel(line: string): LabelledLine | null {
  const colon = labelColon(line);
  if (colon < 1) return null;
  const written = line.slice(0, colon).trim();
  const label = /^\[[^[\]]*\]$/.test(written) ? written.slice(1, -1).trim() : written;
  if (!/^[\p{L}\p{N}]/u.test(label) || /[?!;"“”<>{}[\]=|]|\.{2}|…/u.test(label)) return null;
  if (label.split(/\s+/).length > 6) return null;
  return { label, rest: line.slice(colon + 1).trimStart() };
}

/** Numbers of turns written as part of the label: T1, C1, T2, C2 … */
export const turnNumber = /^(T|C|P|Th|Cl|Pt)(\d{1,4})$/;

const numberedVoice = /^(?:speaker|spk|voice|person|participant)[ _-]?[a-z0-9]{1,3}$/i;

/** One to three words with capitals, as names have. */
const looksLikeName = (label: string): boolean =>
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\d{1,3})(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|\d{1,3})){0,2}$/u.test(label);

/** Labels that need no other evidence: roles, the labels of our own files, and the numbered voices of programs. */
function isKnown(label: string): boolean {
  if (numberedVoice.test(label) || turnNumber.test(label) || /^(?:Therapist|Client|Other|Unknown) \(/.test(label))
    return true;
  return roleOfName(label) !== null && (looksLikeName(label) || label.split(/\s+/).length <= 2);
}

/**
 * Which labels of a file are names of speakers and not the beginning of a sentence ("So here is the thing: …"). `units`
 * are the places where a speaker may begin: cues, or paragraphs. Roles and numbered voices always are; other names are
 * where they come back, or where nearly every unit begins with one.
 */
export function speakerLabels(units: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  let labelled = 0;
  for (const unit of units) {
    const split = splitLabel(unit);
    if (!split) continue;
    labelled += 1;
    counts.set(split.label, (counts.get(split.label) ?? 0) + 1);
  }
  const share = units.length === 0 ? 0 : labelled / units.length;
  const known = [...counts.keys()].filter(isKnown);
  const accepted = new Set(known);
  for (const [label, count] of counts) {
    if (looksLikeName(label) && (share >= 0.8 || (count >= 2 && (share >= 0.5 || known.length > 0)))) {
      accepted.add(label);
    }
  }
  return accepted;
}

/** Takes the label off a line if it is one of the accepted ones. */
export function takeLabel(line: string, accepted: ReadonlySet<string>): { voice: string | null; text: string } {
  const split = accepted.size === 0 ? null : splitLabel(line);
  return split && accepted.has(split.label) ? { voice: split.label, text: split.rest } : { voice: null, text: line };
}
