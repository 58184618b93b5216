import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CreatedLink, LinkList, NewLink } from '@attune/contracts';
import { Treatment } from '../clients/treatment.entity.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import { Database } from '../database/database.js';
import type { PersonScope, Scope } from '../database/scope.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError, invalid, notFound } from '../errors/domain-error.js';
import { Catalogue } from '../instruments/catalogue.js';
import { whyNotGiven } from '../instruments/instrument-view.js';
import { SessionRow } from '../sessions/session.entity.js';
import { Link } from './link.entity.js';
import { type LinkState, stateOf } from './link-state.js';

export const digestOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Links as clinicians see them: made, listed, taken back. */
@Injectable()
export class Links {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The address is returned once; `origin` is where the request came in, used unless a public address is configured. */
  add(scope: PersonScope, request: NewLink, origin: string): Promise<CreatedLink> {
    return this.database.run(scope, async (transaction) => {
      const session = await transaction.repository(SessionRow).findOneBy({ id: request.sessionId });
      if (!session) throw notFound('session');
      const instrument = await this.catalogue.find(transaction, request.form);
      if (!instrument || instrument.perspective !== 'client') {
        throw invalid('A private link gives a client form.', [
          {
            field: 'form',
            message: instrument
              ? `${instrument.abbreviation} is a ${instrument.perspective} form`
              : 'Choose a form of the catalogue',
          },
        ]);
      }
      const reason = whyNotGiven(instrument);
      if (reason)
        throw invalid(`${instrument.abbreviation} cannot be given. ${reason}`, [{ field: 'form', message: reason }]);
      const token = randomBytes(24).toString('base64url');
      const id = uuidv7();
      const expiresAt = new Date(Date.now() + request.expiresInHours * 3_600_000);
      await transaction.repository(Link).insert({
        organizationId: scope.organizationId,
        id,
        clientId: session.clientId,
        treatmentId: session.treatmentId,
        sessionId: session.id,
        form: instrument.id,
        tokenHash: digestOfToken(token),
        createdAt: new Date(),
        createdBy: scope.personId,
        expiresAt,
        revokedAt: null,
        usedAt: null,
        submissionId: null,
      });
      return { id, token, url: `${this.config.publicUrl ?? origin}/f/${token}`, expiresAt: expiresAt.toISOString() };
    });
  }

  list(scope: Scope, treatmentId: string): Promise<LinkList> {
    return this.database.run(scope, async (transaction) => {
      if (!(await transaction.repository(Treatment).existsBy({ id: treatmentId }))) throw notFound('treatment');
      const rows = await transaction.query<{
        id: string;
        session_id: string;
        number: number;
        form: string;
        created_at: Date;
        expires_at: Date;
        revoked_at: Date | null;
        used_at: Date | null;
      }>(
        `SELECT l.id, l.session_id, s.number, l.form, l.created_at, l.expires_at, l.revoked_at, l.used_at FROM links l
         JOIN sessions s ON s.organization_id = l.organization_id AND s.id = l.session_id WHERE l.treatment_id = $1 ORDER BY l.created_at DESC LIMIT 200`,
        [treatmentId],
      );
      const instruments = await this.catalogue.findAll(
        transaction,
        rows.map((row) => row.form),
      );
      const now = new Date();
      return {
        items: rows.map((row) => ({
          id: row.id,
          sessionId: row.session_id,
          sessionNumber: row.number,
          form: row.form,
          formName: instruments.get(row.form)?.abbreviation ?? row.form,
          state: stateOf(
            { usedAt: row.used_at, revokedAt: row.revoked_at, expiresAt: row.expires_at },
            now,
          ) satisfies LinkState,
          createdAt: row.created_at.toISOString(),
          expiresAt: row.expires_at.toISOString(),
        })),
      };
    });
  }

  revoke(scope: Scope, id: string): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      const link = await transaction.repository(Link).findOneBy({ id });
      if (!link) throw notFound('link');
      if (link.usedAt)
        throw new DomainError(
          'conflict',
          'link-used',
          'The form was sent already. Withdraw the form itself if it must not count.',
        );
      await transaction
        .repository(Link)
        .update({ organizationId: scope.organizationId, id }, { revokedAt: link.revokedAt ?? new Date() });
    });
  }
}
