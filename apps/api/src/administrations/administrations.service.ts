import { Injectable } from '@nestjs/common';
import type { Instrument } from '@attune/measures';
import {
  Id,
  type AdministrationChange,
  type AdministrationList,
  type AdministrationQuery,
  type AdministrationView,
  type NewAdministration,
} from '@attune/contracts';
import { Treatment } from '../clients/treatment.entity.js';
import { Database } from '../database/database.js';
import type { PersonScope, Scope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError, invalid, notFound } from '../errors/domain-error.js';
import { Catalogue } from '../instruments/catalogue.js';
import { SessionRow } from '../sessions/session.entity.js';
import { readAdministrations } from './administration-view.js';
import { Administration } from './administration.entity.js';
import { recomputeEpisodes, recordAdministration } from './record-administration.js';
import { Score } from './score.entity.js';

@Injectable()
export class Administrations {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
  ) {}

  list(scope: Scope, query: AdministrationQuery): Promise<AdministrationList> {
    return this.database.run(scope, async (transaction) => {
      if (query.cursor !== undefined && !Id.safeParse(query.cursor).success) {
        throw new DomainError('bad-request', 'bad-cursor', 'The cursor is not one of ours. Start from the first page.');
      }
      const found = await readAdministrations(transaction, this.catalogue, { ...query, limit: query.limit + 1 });
      const items = found.slice(0, query.limit);
      return { items, nextCursor: found.length > query.limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** A form filled in by the therapist or an observer, or copied from paper. `submissionId` makes a repeated request harmless. */
  async add(
    scope: PersonScope,
    request: NewAdministration,
    submissionId: string | undefined,
  ): Promise<AdministrationView> {
    try {
      return await this.addOnce(scope, request, submissionId);
    } catch (error) {
      // The same request, sent twice at the same moment, has come in meanwhile: now it is found.
      if (!submissionId || (error as { code?: string }).code !== '23505') throw error;
      return this.addOnce(scope, request, submissionId);
    }
  }

  private addOnce(
    scope: PersonScope,
    request: NewAdministration,
    submissionId: string | undefined,
  ): Promise<AdministrationView> {
    return this.database.run(scope, async (transaction) => {
      const sent = submissionId ? await transaction.repository(Administration).findOneBy({ submissionId }) : null;
      if (sent) {
        requireSameRequest(sent, request);
        return this.view(transaction, sent.id);
      }
      const session = await transaction.repository(SessionRow).findOneBy({ id: request.sessionId });
      if (!session) throw notFound('session');
      const instrument = await this.catalogue.find(transaction, request.form);
      if (!instrument)
        throw invalid(`There is no form "${request.form}".`, [
          { field: 'form', message: 'Choose a form of the catalogue' },
        ]);
      const respondentId = await respondentOf(transaction, scope, instrument, session.treatmentId, request.enteredHow);
      const id = await recordAdministration(transaction, instrument, {
        session,
        respondentId,
        responses: request.responses ?? null,
        totals: request.totals ?? null,
        enteredHow: request.enteredHow,
        givenAt: request.givenAt ? new Date(request.givenAt) : new Date(),
        submissionId,
      });
      await recomputeEpisodes(transaction, session.treatmentId);
      return this.view(transaction, id);
    });
  }

  /** Corrects (the old answers stay, marked) or withdraws a form, with the reason. */
  change(scope: PersonScope, id: string, change: AdministrationChange): Promise<AdministrationView> {
    return this.database.run(scope, async (transaction) => {
      // Locked: of two who correct at the same moment the second finds that it is not the current form any more.
      const old = await transaction
        .repository(Administration)
        .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!old) throw notFound('form');
      if (old.status !== 'valid') {
        throw new DomainError(
          'conflict',
          'not-current',
          `This form was ${old.status} already. Open the current one and change that.`,
        );
      }
      const statusReasonSealed = await transaction.seal(
        { table: 'administrations', row: id, column: 'status_reason_sealed' },
        change.reason,
      );
      const status = change.change === 'correct' ? 'corrected' : 'withdrawn';
      await transaction
        .repository(Administration)
        .update({ organizationId: scope.organizationId, id }, { status, statusReasonSealed });
      await transaction.repository(Score).delete({ organizationId: scope.organizationId, administrationId: id });
      const current = change.change === 'correct' ? await this.correct(transaction, old, change.responses) : id;
      await recomputeEpisodes(transaction, old.treatmentId);
      return this.view(transaction, current);
    });
  }

  private async correct(
    transaction: Transaction,
    old: Administration,
    responses: readonly (number | null)[],
  ): Promise<string> {
    const instrument = await this.catalogue.find(transaction, old.form);
    if (!instrument) throw notFound('instrument');
    return recordAdministration(transaction, instrument, {
      session: { id: old.sessionId, clientId: old.clientId, treatmentId: old.treatmentId, number: old.sessionNumber },
      respondentId: old.respondentId,
      responses,
      totals: null,
      enteredHow: old.enteredHow,
      givenAt: old.givenAt,
      correctsId: old.id,
    });
  }

  private async view(transaction: Transaction, id: string): Promise<AdministrationView> {
    const [view] = await readAdministrations(transaction, this.catalogue, { id, limit: 1 });
    if (!view) throw notFound('form');
    return view;
  }
}

/** @throws DomainError where the key of one form comes with another: saying "saved" to that would lose it. */
function requireSameRequest(sent: Administration, request: NewAdministration): void {
  const same =
    sent.sessionId === request.sessionId &&
    sent.form === request.form &&
    JSON.stringify(sent.responses) === JSON.stringify(request.responses ?? null) &&
    JSON.stringify(sent.totals) === JSON.stringify(request.totals ?? null);
  if (same) return;
  throw new DomainError(
    'conflict',
    'idempotency-key-used',
    'Another form was sent with this Idempotency-Key already. Nothing was saved; use a new key for every form.',
  );
}

/** Who answered: the client (never an account), the treating intern, or the observer who is signed in. */
async function respondentOf(
  transaction: Transaction,
  scope: PersonScope,
  instrument: Instrument,
  treatmentId: string,
  enteredHow: 'app' | 'paper',
): Promise<string | null> {
  if (instrument.perspective === 'client') {
    if (enteredHow === 'paper') return null;
    throw invalid('A client form is filled in by the client: send a private link, or enter it as copied from paper.', [
      { field: 'enteredHow', message: 'Use "paper" for a form that the client filled in on paper' },
    ]);
  }
  if (instrument.perspective !== 'therapist') return scope.personId;
  const treatment = await transaction.repository(Treatment).findOneBy({ id: treatmentId });
  if (treatment?.internId === scope.personId || enteredHow === 'paper') return treatment?.internId ?? null;
  throw new DomainError(
    'forbidden',
    'not-the-therapist',
    'Only the treating intern fills in the therapist form. Copies from paper are entered as "paper".',
  );
}
