import { Inject, Injectable } from '@nestjs/common';
import type { DraftList } from '@attune/contracts';
import { Consents } from '../../clients/consents.js';
import type { SessionPlace } from '../../clients/session-lookup.js';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.provider.js';
import type { DraftingModel } from '../../config/drafting-settings.js';
import { personOf } from '../../database/scope.js';
import type { Transaction } from '../../database/transaction.js';
import { DomainError } from '../../errors/domain-error.js';
import { Transcripts } from '../../transcripts/transcripts.js';

type Availability = DraftList['model'];
type Refusal = Extract<Availability, { ok: false }>;

const withoutModel = 'Drafting without a model works as always.';

export const consentMissing =
  'This client has not consented to drafting by a language model, or has withdrawn the consent. Record the consent on the page of the client first.';

/** Decides whether a language model may draft for a session now, and says why not. */
@Injectable()
export class MayUseModel {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly consents: Consents,
    private readonly transcripts: Transcripts,
  ) {}

  async look(transaction: Transaction, session: SessionPlace): Promise<Availability> {
    const { model } = this.config.drafting;
    const refusal = await this.refusal(transaction, session);
    if (refusal) return { ok: false, ...refusal };
    return model ? { ok: true, name: model.name, address: model.address } : this.notConfigured();
  }

  /** @throws DomainError with the reason, where the model may not be used. */
  async require(transaction: Transaction, session: SessionPlace): Promise<DraftingModel> {
    const refusal = await this.refusal(transaction, session);
    const { model } = this.config.drafting;
    if (refusal) throw new DomainError('conflict', refusal.code, refusal.reason);
    if (!model) throw new DomainError('conflict', 'not-configured', this.notConfigured().reason);
    return model;
  }

  async consented(transaction: Transaction, clientId: string): Promise<boolean> {
    const consents = await this.consents.of(transaction, clientId);
    return consents.some(({ purpose, granted }) => purpose === 'model-drafting' && granted);
  }

  private async refusal(transaction: Transaction, session: SessionPlace): Promise<Omit<Refusal, 'ok'> | null> {
    if (session.internId !== personOf(transaction.scope)) {
      return { code: 'not-author', reason: 'Only the treating intern has notes of a session drafted.' };
    }
    if (!this.config.drafting.model) {
      const { code, reason } = this.notConfigured();
      return { code, reason };
    }
    if (!(await this.consented(transaction, session.clientId))) {
      return { code: 'no-consent', reason: `${consentMissing} ${withoutModel}` };
    }
    const row = await this.transcripts.newest(transaction, session.id);
    if (!row) {
      return {
        code: 'no-transcript',
        reason: `This session has no transcript, and a model would have nothing to rest on. Add one first. ${withoutModel}`,
      };
    }
    if (row.clientWords === 0 || row.therapistWords === 0) {
      return {
        code: 'no-roles',
        reason: `Nobody has said yet which voice of the transcript is the client and which the therapist. Assign the speakers first. ${withoutModel}`,
      };
    }
    return null;
  }

  private notConfigured(): Refusal {
    const missing = this.config.drafting.missing.join(' and ');
    return {
      ok: false,
      code: 'not-configured',
      reason: `No language model is configured: an operator sets ${missing}. ${withoutModel}`,
    };
  }
}
