import { Injectable } from '@nestjs/common';
import type { EpisodeChange, EpisodeList, EpisodeView } from '@attune/contracts';
import { Treatment } from '../clients/treatment.entity.js';
import { Database } from '../database/database.js';
import type { PersonScope, Scope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { notFound } from '../errors/domain-error.js';
import { Catalogue } from '../instruments/catalogue.js';
import { detectionRule } from '../trajectories/detection-rule.js';
import { EpisodeRow } from './episode.entity.js';

@Injectable()
export class Episodes {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
  ) {}

  /** Newest first. */
  list(scope: Scope, treatmentId: string): Promise<EpisodeList> {
    return this.database.run(scope, async (transaction) => {
      if (!(await transaction.repository(Treatment).existsBy({ id: treatmentId }))) throw notFound('treatment');
      const rows = await transaction
        .repository(EpisodeRow)
        .find({ where: { treatmentId }, order: { startSession: 'DESC', form: 'ASC', scale: 'ASC' } });
      const missed = await transaction.query<{ session: number; attendance: string }>(
        `SELECT number AS session, attendance FROM sessions WHERE treatment_id = $1 AND attendance IN ('no-show', 'late-cancel') ORDER BY number DESC`,
        [treatmentId],
      );
      return { items: await this.views(transaction, rows), missedSessions: missed };
    });
  }

  /** Confirm, dismiss, take back, or mark for discussion. The same request twice changes nothing more. */
  change(scope: PersonScope, id: string, change: EpisodeChange): Promise<EpisodeView> {
    return this.database.run(scope, async (transaction) => {
      const row = await transaction.repository(EpisodeRow).findOneBy({ id });
      if (!row) throw notFound('episode');
      const key = { organizationId: scope.organizationId, id };
      if (change.discuss !== undefined)
        await transaction.repository(EpisodeRow).update(key, { discuss: change.discuss });
      if (change.decision !== undefined) {
        const reason = change.reason?.trim() ?? '';
        await transaction.repository(EpisodeRow).update(key, {
          decision: change.decision,
          decisionReasonSealed:
            reason === ''
              ? null
              : await transaction.seal({ table: 'episodes', row: id, column: 'decision_reason_sealed' }, reason),
          decidedBy: scope.personId,
          decidedAt: new Date(),
        });
      }
      const [view] = await this.views(transaction, [await transaction.repository(EpisodeRow).findOneByOrFail({ id })]);
      if (!view) throw notFound('episode');
      return view;
    });
  }

  private async views(transaction: Transaction, rows: readonly EpisodeRow[]): Promise<EpisodeView[]> {
    const instruments = await this.catalogue.findAll(
      transaction,
      rows.map((row) => row.form),
    );
    const names = await transaction.query<{ id: string; name: string }>(
      `SELECT id, name FROM people WHERE id = ANY($1::uuid[])`,
      [rows.flatMap((row) => (row.decidedBy ? [row.decidedBy] : []))],
    );
    const nameOf = new Map(names.map((person) => [person.id, person.name]));
    const views: EpisodeView[] = [];
    for (const row of rows) {
      const reason = row.decisionReasonSealed
        ? await transaction.open(
            { table: 'episodes', row: row.id, column: 'decision_reason_sealed', clientId: row.clientId },
            row.decisionReasonSealed,
          )
        : null;
      views.push({
        id: row.id,
        treatmentId: row.treatmentId,
        form: row.form,
        formName: instruments.get(row.form)?.abbreviation ?? row.form,
        perspective: row.perspective,
        scale: row.scale,
        method: row.method,
        methodName: detectionRule.name,
        methodVersion: row.methodVersion,
        parameters: row.parameters,
        strength: row.strength,
        startSession: row.startSession,
        flaggedSessions: row.flags.map((flag) => flag.session),
        nadirSession: row.nadirSession,
        flags: row.flags,
        repair: row.repair,
        status: row.status,
        decision: {
          state: row.decision,
          reason,
          by: row.decidedBy ? (nameOf.get(row.decidedBy) ?? null) : null,
          at: row.decidedAt?.toISOString() ?? null,
          discuss: row.discuss,
        },
        noLongerDetected: row.noLongerDetected,
        detectedAt: row.detectedAt.toISOString(),
      });
    }
    return views;
  }
}
