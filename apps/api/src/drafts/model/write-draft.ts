import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { NoteSection } from '@attune/contracts';
import { SessionLookup } from '../../clients/session-lookup.js';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.provider.js';
import { Database } from '../../database/database.js';
import type { OperatorScope } from '../../database/scope.js';
import type { Transaction } from '../../database/transaction.js';
import { DomainError } from '../../errors/domain-error.js';
import { JobHandlers, type JobPayload } from '../../jobs/job-handlers.js';
import { DraftRow } from '../draft.entity.js';
import { type SessionMaterial, SessionMaterials, evidenceOf } from '../session-material.js';
import { AttemptFailure, type TokenUse } from './attempt-failure.js';
import { LanguageModel } from './language-model.js';
import { MayUseModel, consentMissing } from './may-use-model.js';
import { type OutgoingText, OutgoingTexts } from './outgoing-text.js';
import { readReply } from './read-reply.js';
import { costOf } from './token-cost.js';

/** How often the model is asked for one draft, and how long at most a service may make it wait in between. */
export const mostAttempts = 3;
const longestWaitSeconds = 120;

interface Errand {
  readonly outgoing: OutgoingText;
  readonly material: SessionMaterial;
}

interface Written {
  readonly sections: NoteSection[];
  readonly used: TokenUse;
}

const textChanged =
  'Nothing was sent: what would have been sent was no longer what you saw in the preview, because something of the session has changed. Look at the preview again.';

/** The job that has a model write a draft. Done again after a crash it begins anew, or finds that all is done. */
@Injectable()
export class WriteDraft implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly sessions: SessionLookup,
    private readonly materials: SessionMaterials,
    private readonly mayUse: MayUseModel,
    private readonly outgoing: OutgoingTexts,
    private readonly model: LanguageModel,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    const idOf = (payload: JobPayload): string => String(payload['draftId']);
    this.handlers.register(
      'drafts',
      'write',
      (scope, payload) => this.execute(scope, idOf(payload)),
      (scope, payload) =>
        this.fail(scope, idOf(payload), 'The draft was stopped by an error on the server. Ask for it again.'),
    );
  }

  private async execute(worker: OperatorScope, id: string): Promise<void> {
    const scope = await this.onBehalf(worker, id);
    for (let attempt = 1; scope !== null; attempt += 1) {
      const errand = await this.begin(scope, id);
      if (!errand) return;
      try {
        const reply = await this.model.ask(errand.outgoing.prompt);
        const sections = readReply(reply, errand.material.format, errand.outgoing.replacements);
        await this.finish(scope, id, errand, { sections, used: reply.used });
        return;
      } catch (error) {
        if (!(error instanceof AttemptFailure)) throw error;
        await this.count(scope, id, error.used);
        const wait = Math.max(error.waitSeconds * 1000, this.pauseAfter(attempt));
        if (!error.passing || attempt === mostAttempts || wait > longestWaitSeconds * 1000) {
          await this.fail(scope, id, attempt > 1 ? `${error.words} It was asked ${attempt} times.` : error.words);
          return;
        }
        await pause(wait);
      }
    }
  }

  private pauseAfter(attempt: number): number {
    return (this.config.drafting.model?.pauseMilliseconds ?? 0) * 3 ** (attempt - 1);
  }

  /** The job acts for the person who asked, and may what that person may. Null where the draft is gone. */
  private onBehalf(scope: OperatorScope, id: string): Promise<OperatorScope | null> {
    return this.database.run(scope, async (transaction) => {
      const row = await transaction.repository(DraftRow).findOneBy({ id });
      return row && { ...scope, onBehalfOf: row.createdBy };
    });
  }

  /** One more attempt, if it may be: consent, right and text are looked at anew before anything leaves. */
  private begin(scope: OperatorScope, id: string): Promise<Errand | null> {
    return this.database.run(scope, async (transaction) => {
      const row = await this.unfinished(transaction, id);
      if (!row) return null;
      try {
        const session = await this.sessions.require(transaction, row.sessionId);
        const model = await this.mayUse.require(transaction, session);
        const material = await this.materials.of(transaction, session, row.format);
        const outgoing = await this.outgoing.of(transaction, session, material, model);
        if (!row.digest?.equals(outgoing.digest)) {
          await this.end(transaction, row, { failure: textChanged });
          return null;
        }
        const place = { table: 'drafts', row: id, column: 'sent_sealed' };
        const sent = row.sentSealed ?? (await transaction.seal(place, JSON.stringify(outgoing.prompt.messages)));
        await this.update(transaction, row, { state: 'running', attempts: row.attempts + 1, sentSealed: sent });
        return { outgoing, material };
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await this.end(transaction, row, { failure: error.message });
        return null;
      }
    });
  }

  /** The whole draft at once. A consent that was withdrawn meanwhile leaves nothing of it. */
  private finish(scope: OperatorScope, id: string, { material }: Errand, { sections, used }: Written): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      const row = await this.unfinished(transaction, id);
      if (!row) return;
      if (!(await this.mayUse.consented(transaction, row.clientId))) {
        await this.end(transaction, row, { ...this.with(row, used), failure: consentMissing });
        return;
      }
      const place = { table: 'drafts', row: id, column: 'sections_sealed' };
      await this.end(transaction, row, {
        ...this.with(row, used),
        state: 'done',
        sectionsSealed: await transaction.seal(place, JSON.stringify(sections)),
        evidence: evidenceOf(sections, material.format, material),
      });
    });
  }

  /** What an attempt cost that brought nothing. */
  private count(scope: OperatorScope, id: string, used: TokenUse): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      const row = await this.unfinished(transaction, id);
      if (row && used.input + used.output > 0) await this.update(transaction, row, this.with(row, used));
    });
  }

  private fail(scope: OperatorScope, id: string, failure: string): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      const row = await this.unfinished(transaction, id);
      if (row) await this.end(transaction, row, { failure });
    });
  }

  private with({ inputTokens, outputTokens, cost }: DraftRow, used: TokenUse): Partial<DraftRow> {
    const more = costOf(used, this.config.drafting.model?.price ?? null);
    return {
      inputTokens: (inputTokens ?? 0) + used.input,
      outputTokens: (outputTokens ?? 0) + used.output,
      cost: more === null ? cost : (cost ?? 0) + more,
    };
  }

  /** Null where it has ended already, or is gone. */
  private async unfinished(transaction: Transaction, id: string): Promise<DraftRow | null> {
    const row = await transaction.repository(DraftRow).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && row.finishedAt === null ? row : null;
  }

  private async end(transaction: Transaction, row: DraftRow, columns: Partial<DraftRow>): Promise<void> {
    await this.update(transaction, row, { state: 'failed', ...columns, finishedAt: new Date() });
  }

  private async update(transaction: Transaction, row: DraftRow, columns: Partial<DraftRow>): Promise<void> {
    const key = { organizationId: row.organizationId, id: row.id };
    await transaction.repository(DraftRow).update(key, columns);
  }
}
