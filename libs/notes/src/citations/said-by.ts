const roles: Readonly<Record<string, 'client' | 'therapist'>> = {
  client: 'client',
  patient: 'client',
  therapist: 'therapist',
  counselor: 'therapist',
  counsellor: 'therapist',
  clinician: 'therapist',
  intern: 'therapist',
};
const subject = Object.keys(roles).join('|');
const verbs =
  'said|says|asked|asks|stated|states|replied|answered|responded|reported|reports|added|explained|wondered|suggested|described|remarked|offered|agreed|reflected|summarized|summarised';

const named = new RegExp(`\\b(${subject})\\s+(?:(?:also|then|later|first|again)\\s+)?(?:${verbs})\\b`, 'giu');
const labelled = new RegExp(`(?:^|\\s)(${subject}):\\s*$`, 'iu');

/**
 * Who, by the words before a quotation, has said it. Only where that is plain: "Client said …", "Therapist asked …",
 * "Client: …", with nobody else named in between.
 *
 * @param before the sentence up to the quotation
 * @example saidBy('Client also said ') // 'client'
 */
export function saidBy(before: string): 'client' | 'therapist' | null {
  const near = before.slice(-120);
  const label = labelled.exec(near)?.[1];
  if (label) return roles[label.toLowerCase()] ?? null;
  const last = [...near.matchAll(named)].at(-1);
  if (!last) return null;
  const between = near.slice(last.index + last[0].length);
  const someoneElse = new RegExp(`\\b(?:${subject}|he|she|they|mother|father|partner|wife|husband)\\b`, 'iu').test(
    between,
  );
  return someoneElse ? null : (roles[(last[1] ?? '').toLowerCase()] ?? null);
}
