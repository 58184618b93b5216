import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Episode, detectEpisodes } from '@attune/measures';
import { Treatment } from '../clients/treatment.entity.js';
import { Database } from '../database/database.js';
import type { OperatorScope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { Catalogue } from '../instruments/catalogue.js';
import { MeasurementErrors } from '../instruments/measurement-errors.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { type Series, readSeries, scoresBySession } from '../trajectories/series.js';
import { detectionRule } from '../trajectories/detection-rule.js';
import { EpisodeRow } from './episode.entity.js';
import { reconcile } from './reconcile.js';

interface Sessions {
  readonly last: number;
  readonly lastAttended: number;
}

/** Looks at the series of a treatment again whenever a score was added, corrected or withdrawn. Idempotent. */
@Injectable()
export class RecomputeEpisodes implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly errors: MeasurementErrors,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('episodes', 'recompute', (scope, payload) =>
      this.treatment(scope, String(payload['treatmentId'])),
    );
    this.handlers.register('episodes', 'recompute-form', (scope, payload) => this.form(scope, String(payload['form'])));
  }

  /** Every treatment that has a score of this form: its standard error of measurement has changed. */
  form(scope: OperatorScope, form: string): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      const rows = await transaction.query<{ treatment_id: string }>(
        `SELECT DISTINCT treatment_id FROM scores WHERE form = $1`,
        [form],
      );
      for (const row of rows) await transaction.enqueue('episodes', 'recompute', { treatmentId: row.treatment_id });
    });
  }

  treatment(scope: OperatorScope, treatmentId: string): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      // Two jobs of one treatment take turns; the later one sees what the earlier one wrote.
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [treatmentId]);
      const treatment = await transaction.repository(Treatment).findOneBy({ id: treatmentId });
      if (!treatment) return;
      const sessions = await readSessions(transaction, treatmentId);
      const series = await readSeries(transaction, [treatmentId]);
      const instruments = await this.catalogue.findAll(
        transaction,
        series.map((one) => one.form),
      );
      const sems = await this.errors.latest(transaction, [...instruments.keys()]);
      const rows = await transaction.repository(EpisodeRow).findBy({ treatmentId });
      const looked = new Set<string>();
      for (const one of series) {
        const instrument = instruments.get(one.form);
        const sem = sems.get(`${one.form} ${one.scale}`);
        if (!instrument || instrument.domain !== 'alliance' || instrument.higherIsBetter === false || !sem) continue;
        looked.add(`${one.form} ${one.scale}`);
        await this.renew(transaction, treatment, one, sem.value, sessions, rows);
      }
      // A series without scores, or without a standard error of measurement, shows no episodes any more.
      for (const row of rows) {
        if (!looked.has(`${row.form} ${row.scale}`)) await retire(transaction, row.id, decided(row));
      }
    });
  }

  private async renew(
    transaction: Transaction,
    treatment: Treatment,
    series: Series,
    sem: number,
    sessions: Sessions,
    rows: readonly EpisodeRow[],
  ): Promise<void> {
    const found = detectEpisodes(scoresBySession(series.points, sessions.last), {
      sem,
      alertK: detectionRule.alertK,
      lookK: detectionRule.lookK,
      closed: treatment.endedOn !== null,
      lastSession: sessions.lastAttended,
    });
    const kept = rows
      .filter((row) => row.form === series.form && row.scale === series.scale && row.method === detectionRule.method)
      .map((row) => ({
        id: row.id,
        startSession: row.startSession,
        flaggedSessions: row.flags.map((flag) => flag.session),
        decided: decided(row),
      }));
    const { update, insert, remove, retire: gone } = reconcile(found.ok ? found.episodes : [], kept);
    const parameters = found.ok ? found.parameters : {};
    for (const id of [...remove, ...gone]) await retire(transaction, id, gone.includes(id));
    for (const { id, found: episode } of update) {
      await transaction
        .repository(EpisodeRow)
        .update(
          { organizationId: transaction.scope.organizationId, id },
          { ...columnsOf(episode, parameters), noLongerDetected: false },
        );
    }
    for (const episode of insert) {
      await transaction.repository(EpisodeRow).insert({
        organizationId: transaction.scope.organizationId,
        id: uuidv7(),
        clientId: treatment.clientId,
        treatmentId: treatment.id,
        form: series.form,
        perspective: series.perspective,
        scale: series.scale,
        ...columnsOf(episode, parameters),
        decision: 'pending',
        decisionReasonSealed: null,
        decidedBy: null,
        decidedAt: null,
        discuss: false,
        noLongerDetected: false,
        detectedAt: new Date(),
      });
    }
  }
}

const decided = (row: EpisodeRow): boolean => row.decision !== 'pending' || row.discuss || row.decidedAt !== null;

async function retire(transaction: Transaction, id: string, keep: boolean): Promise<void> {
  const key = { organizationId: transaction.scope.organizationId, id };
  if (keep) await transaction.repository(EpisodeRow).update(key, { noLongerDetected: true });
  else await transaction.repository(EpisodeRow).delete(key);
}

function columnsOf(episode: Episode, parameters: Readonly<Record<string, number>>) {
  return {
    method: detectionRule.method,
    methodVersion: detectionRule.version,
    parameters: { ...parameters },
    strength: episode.strength,
    startSession: episode.startSession,
    nadirSession: episode.nadirSession,
    flags: episode.flags.map((flag) => ({ ...flag })),
    repair: {
      sessionsToHalf: episode.repair.sessionsToHalf,
      sessionsToLevel: episode.repair.sessionsToLevel,
      repairedAtSession: episode.repairedAtSession,
      stateAtLast: episode.repair.stateAtLast,
    },
    status: episode.status,
  };
}

async function readSessions(transaction: Transaction, treatmentId: string): Promise<Sessions> {
  const [row] = await transaction.query<{ last: number | null; attended: number | null }>(
    `SELECT max(number) AS last, max(number) FILTER (WHERE attendance = 'attended') AS attended FROM sessions WHERE treatment_id = $1`,
    [treatmentId],
  );
  return { last: row?.last ?? 0, lastAttended: row?.attended ?? row?.last ?? 0 };
}
