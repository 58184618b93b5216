import { Injectable } from '@nestjs/common';
import { instrumentDefinitionJsonSchema, parseInstrumentDefinition } from '@attune/measures';
import type { InstrumentDetail, InstrumentList, NewInstrument, NewMeasurementError } from '@attune/contracts';
import { Database } from '../database/database.js';
import { type Scope, personOf } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError, invalid, notFound } from '../errors/domain-error.js';
import { Catalogue } from './catalogue.js';
import { detailOf, summaryOf } from './instrument-view.js';
import { MeasurementErrors } from './measurement-errors.js';
import { OwnInstrument } from './own-instrument.entity.js';

@Injectable()
export class Instruments {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly errors: MeasurementErrors,
  ) {}

  list(scope: Scope): Promise<InstrumentList> {
    return this.database.run(scope, async (transaction) => {
      const given = await countsByForm(transaction);
      const all = await this.catalogue.all(transaction);
      return {
        items: all.map(({ instrument, origin }) => summaryOf(instrument, origin, given.get(instrument.id) ?? 0)),
      };
    });
  }

  get(scope: Scope, form: string): Promise<InstrumentDetail> {
    return this.database.run(scope, (transaction) => this.detail(transaction, form));
  }

  definitionSchema(): unknown {
    return instrumentDefinitionJsonSchema();
  }

  /** Adds an own instrument. The same file twice is the same instrument; another one under a taken id is refused. */
  add(scope: Scope, request: NewInstrument): Promise<InstrumentDetail> {
    return this.database.run(scope, async (transaction) => {
      const parsed = parseInstrumentDefinition(request.definition);
      if (!parsed.ok) {
        throw invalid(
          `The definition file has ${parsed.problems.length} ${parsed.problems.length === 1 ? 'problem' : 'problems'}: ${parsed.problems[0]?.path} ${parsed.problems[0]?.message}`,
          parsed.problems.map((problem) => ({ field: problem.path, message: problem.message, remedy: problem.remedy })),
        );
      }
      const { instrument } = parsed;
      const own = transaction.repository(OwnInstrument);
      const existing = await own.findOneBy({ form: instrument.id });
      const same = existing !== null && canonical(existing.definition) === canonical(request.definition);
      if (!same && (existing !== null || (await this.catalogue.find(transaction, instrument.id)) !== null)) {
        throw new DomainError(
          'conflict',
          'instrument-exists',
          `There is another instrument with the id "${instrument.id}". Choose another id for this one: scores keep the key they were made with.`,
          [{ field: 'id', message: `"${instrument.id}" is taken`, remedy: `Use for example "${instrument.id}-2"` }],
        );
      }
      if (!same) {
        await own.insert({
          organizationId: scope.organizationId,
          id: uuidv7(),
          form: instrument.id,
          definition: request.definition as object,
          createdAt: new Date(),
          createdBy: personOf(scope),
        });
        for (const error of parsed.measurementErrors) {
          await this.errors.record(transaction, {
            form: instrument.id,
            scale: error.scale,
            value: error.value,
            origin: 'definition file',
            source: error.source,
            sd: null,
            reliability: null,
            clients: null,
            sessionNumber: null,
          });
        }
      }
      return this.detail(transaction, instrument.id);
    });
  }

  async addMeasurementError(scope: Scope, form: string, request: NewMeasurementError): Promise<InstrumentDetail> {
    const instrument = await this.database.run(scope, (transaction) => this.catalogue.find(transaction, form));
    if (!instrument) throw notFound('instrument');
    await this.errors.add(scope, instrument, request);
    return this.get(scope, form);
  }

  private async detail(transaction: Transaction, form: string): Promise<InstrumentDetail> {
    const all = await this.catalogue.all(transaction);
    const found = all.find(({ instrument }) => instrument.id === form);
    if (!found) throw notFound('instrument');
    const given = await countsByForm(transaction);
    return detailOf(found.instrument, found.origin, given.get(form) ?? 0, await this.errors.history(transaction, form));
  }
}

async function countsByForm(transaction: Transaction): Promise<Map<string, number>> {
  const rows = await transaction.query<{ form: string; given: number }>(
    `SELECT form, count(*)::int AS given FROM administrations WHERE status = 'valid' GROUP BY form`,
  );
  return new Map(rows.map((row) => [row.form, row.given]));
}

/** JSON with sorted keys: the same definition in another order is the same definition. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}
