import { DomainError } from '../errors/domain-error.js';
import type { Link } from './link.entity.js';

export type LinkState = 'open' | 'used' | 'expired' | 'revoked';

export function stateOf(link: Pick<Link, 'usedAt' | 'revokedAt' | 'expiresAt'>, now: Date): LinkState {
  if (link.usedAt) return 'used';
  if (link.revokedAt) return 'revoked';
  return link.expiresAt <= now ? 'expired' : 'open';
}

/** Said to a client, so kindly and without technical words. */
const sentences: Record<Exclude<LinkState, 'open'>, string> = {
  used: 'This form was sent already. Thank you. If you want to change something, ask your therapist for a new link.',
  revoked: 'This link was taken back by the clinic. Ask your therapist for a new one.',
  expired: 'This link has run out. Ask your therapist for a new one.',
};

/** @throws DomainError (410) unless the link is open. */
export function requireOpen(link: Pick<Link, 'usedAt' | 'revokedAt' | 'expiresAt'>, now: Date): void {
  const state = stateOf(link, now);
  if (state !== 'open') throw new DomainError('gone', `link-${state}`, sentences[state]);
}
