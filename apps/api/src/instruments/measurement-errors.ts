import { Injectable } from '@nestjs/common';
import { type Instrument, cronbachAlpha } from '@attune/measures';
import type { MeasurementError, NewMeasurementError } from '@attune/contracts';
import { Database } from '../database/database.js';
import { type Scope, personOf } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError } from '../errors/domain-error.js';
import { MeasurementErrorRow } from './measurement-error.entity.js';

/** Below this many clients with a complete form at one session, an estimate would be noise. */
const minimumClients = 20;

/**
 * The standard error of measurement of a scale, in the item-mean metric: entered with its source, taken from a
 * definition file, or estimated from the site's own data. Never a number of ours.
 */
@Injectable()
export class MeasurementErrors {
  constructor(private readonly database: Database) {}

  /** The latest value of each (form, scale). Key: `form scale`. */
  async latest(transaction: Transaction, forms: readonly string[]): Promise<Map<string, MeasurementErrorRow>> {
    if (forms.length === 0) return new Map();
    const rows = await transaction
      .repository(MeasurementErrorRow)
      .createQueryBuilder('e')
      .distinctOn(['e.form', 'e.scale'])
      .where('e.form IN (:...forms)', { forms: [...forms] })
      .orderBy('e.form')
      .addOrderBy('e.scale')
      .addOrderBy('e.recordedAt', 'DESC')
      .addOrderBy('e.id', 'DESC')
      .getMany();
    return new Map(rows.map((row) => [`${row.form} ${row.scale}`, row]));
  }

  async history(transaction: Transaction, form: string): Promise<MeasurementError[]> {
    const rows = await transaction
      .repository(MeasurementErrorRow)
      .find({ where: { form }, order: { recordedAt: 'DESC', id: 'DESC' } });
    const names = await transaction.query<{ id: string; name: string }>(
      `SELECT id, name FROM people WHERE id = ANY($1::uuid[])`,
      [rows.flatMap((row) => (row.recordedBy ? [row.recordedBy] : []))],
    );
    const nameOf = new Map(names.map((person) => [person.id, person.name]));
    return rows.map((row) => ({
      id: row.id,
      form: row.form,
      scale: row.scale,
      value: row.value,
      origin: row.origin,
      source: row.source,
      sd: row.sd,
      reliability: row.reliability,
      clients: row.clients,
      session: row.sessionNumber,
      recordedAt: row.recordedAt.toISOString(),
      recordedBy: row.recordedBy ? (nameOf.get(row.recordedBy) ?? 'somebody') : 'Attune',
    }));
  }

  /** Records a value and has every treatment with this form looked at again. */
  async record(
    transaction: Transaction,
    entry: Omit<MeasurementErrorRow, 'organizationId' | 'id' | 'recordedAt' | 'recordedBy'>,
  ): Promise<void> {
    await transaction.repository(MeasurementErrorRow).insert({
      ...entry,
      organizationId: transaction.scope.organizationId,
      id: uuidv7(),
      recordedAt: new Date(),
      recordedBy: personOf(transaction.scope),
    });
    await transaction.enqueue('episodes', 'recompute-form', { form: entry.form });
  }

  async add(scope: Scope, instrument: Instrument, request: NewMeasurementError): Promise<void> {
    if (!instrument.scales.some((scale) => scale.id === request.scale)) {
      throw new DomainError('invalid', 'unknown-scale', `${instrument.abbreviation} has no scale "${request.scale}".`, [
        {
          field: 'scale',
          message: `Choose one of: ${instrument.scales.map((scale) => scale.id).join(', ') || 'none, the key is not entered'}`,
        },
      ]);
    }
    // Over all clients of the organization, also those whom the person asking does not see: only aggregates leave.
    const organization = { actor: 'worker', organizationId: scope.organizationId } as const;
    const estimate =
      request.origin === 'entered'
        ? entered(request)
        : await this.database.run(organization, (transaction) =>
            this.estimate(transaction, instrument, request.scale, request.session),
          );
    await this.database.run(scope, (transaction) =>
      this.record(transaction, { form: instrument.id, scale: request.scale, ...estimate }),
    );
  }

  /**
   * SEM = SD·√(1 − α): between-client SD of the item mean and Cronbach's α of the scale's items, complete forms only,
   * one form per client, all at the same session (methods D7: pooling sessions as rows would be wrong).
   */
  private async estimate(transaction: Transaction, instrument: Instrument, scale: string, session: number) {
    const rows = await transaction.query<{ responses: (number | null)[] }>(
      `SELECT DISTINCT ON (client_id) responses FROM administrations
       WHERE form = $1 AND session_number = $2 AND status = 'valid' AND responses IS NOT NULL
       ORDER BY client_id, recorded_at DESC`,
      [instrument.id, session],
    );
    const items = instrument.scales.find((candidate) => candidate.id === scale)?.items ?? [];
    const oriented = rows.map((row) => items.map((item) => orient(instrument, item, row.responses[item - 1] ?? null)));
    const complete = oriented.filter((answers): answers is number[] => answers.every((answer) => answer !== null));
    if (complete.length < minimumClients) {
      throw new DomainError(
        'invalid',
        'too-few-clients',
        `Session ${session} has ${complete.length} complete ${instrument.abbreviation} forms; at least ${minimumClients} clients are needed. Choose another session, or enter a value with its source.`,
        [{ field: 'session', message: `${complete.length} of ${minimumClients} clients` }],
      );
    }
    const alpha = cronbachAlpha(complete);
    if (!alpha.ok)
      throw new DomainError('invalid', 'not-estimable', `The reliability cannot be estimated: ${alpha.reason}`);
    if (alpha.value <= 0) {
      throw new DomainError(
        'invalid',
        'not-estimable',
        'The items do not hang together (alpha is not above 0): a standard error of measurement from them would mean nothing.',
      );
    }
    if (alpha.value > 1 - 1e-9) {
      throw new DomainError(
        'invalid',
        'not-estimable',
        'The items agree perfectly (alpha is 1): an error of measurement of nought would mark every change. Choose another session, or enter a value with its source.',
      );
    }
    const sd = standardDeviation(
      complete.map((answers) => answers.reduce((sum, answer) => sum + answer, 0) / answers.length),
    );
    return {
      value: sd * Math.sqrt(1 - alpha.value),
      origin: 'estimated' as const,
      source: `SD × √(1 − alpha) of ${complete.length} clients at session ${session}: SD ${sd.toFixed(3)}, alpha ${alpha.value.toFixed(3)}`,
      sd,
      reliability: alpha.value,
      clients: complete.length,
      sessionNumber: session,
    };
  }
}

const entered = (request: Extract<NewMeasurementError, { origin: 'entered' }>) => ({
  value: request.value,
  origin: 'entered' as const,
  source: request.source,
  sd: null,
  reliability: null,
  clients: null,
  sessionNumber: null,
});

function orient(instrument: Instrument, item: number, answer: number | null): number | null {
  if (answer === null || !instrument.reversed.includes(item)) return answer;
  const scale = instrument.items.find((candidate) => candidate.number === item)?.scale ?? instrument.scale;
  return scale.min + scale.max - answer;
}

/** Sample standard deviation (n − 1). */
function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
