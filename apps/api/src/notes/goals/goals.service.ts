import { Injectable } from '@nestjs/common';
import type { GoalChange, NewGoal, TreatmentGoal, TreatmentGoals } from '@attune/contracts';
import type { Instrument } from '@attune/measures';
import { grants } from '../../access/permissions.js';
import { Treatment } from '../../clients/treatment.entity.js';
import { Database } from '../../database/database.js';
import type { PersonScope } from '../../database/scope.js';
import type { Transaction } from '../../database/transaction.js';
import { uuidv7 } from '../../database/uuid.js';
import { invalid, notFound } from '../../errors/domain-error.js';
import { Catalogue } from '../../instruments/catalogue.js';
import { GoalRow } from './goal.entity.js';
import { openGoals } from './goal-text.js';
import { readCitations, readMeasuresOf } from './golden-thread.js';

/** A goal as it is stored, for a record that comes from elsewhere as well. */
export type GoalToKeep = Pick<
  GoalRow,
  'clientId' | 'treatmentId' | 'number' | 'state' | 'form' | 'createdAt' | 'createdBy'
> & { readonly text: string };

/** Goals of a treatment: set by the treating intern, cited by notes, shown beside the measure that follows them. */
@Injectable()
export class Goals {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
  ) {}

  list(scope: PersonScope, treatmentId: string): Promise<TreatmentGoals> {
    return this.database.run(scope, async (transaction) => {
      const treatment = await transaction.repository(Treatment).findOneBy({ id: treatmentId });
      if (!treatment) throw notFound('treatment');
      return {
        items: await this.views(transaction, treatmentId),
        mayWrite: treatment.internId === scope.personId && grants(scope.roles, 'goals.write'),
      };
    });
  }

  add(scope: PersonScope, treatmentId: string, { text, form }: NewGoal): Promise<TreatmentGoal> {
    return this.database.run(scope, async (transaction) => {
      const treatment = await this.requireOwn(transaction, scope, treatmentId);
      await this.requireForm(transaction, form);
      // Two requests at once take turns, so that each goal gets a number of its own.
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 2))`, [treatmentId]);
      const number = ((await transaction.repository(GoalRow).maximum('number', { treatmentId })) ?? 0) + 1;
      const made = { treatmentId, clientId: treatment.clientId, number, text, form, state: 'active' as const };
      const id = await this.insert(transaction, { ...made, createdBy: scope.personId, createdAt: new Date() });
      return this.view(transaction, treatmentId, id);
    });
  }

  /** State and measure. The words of a goal stay, because signed notes cite them. */
  change(scope: PersonScope, id: string, { state, form }: GoalChange): Promise<TreatmentGoal> {
    return this.database.run(scope, async (transaction) => {
      const goals = transaction.repository(GoalRow);
      const goal = await goals.findOneBy({ id });
      if (!goal) throw notFound('goal');
      await this.requireOwn(transaction, scope, goal.treatmentId);
      if (form !== undefined) await this.requireForm(transaction, form);
      const next = state ?? goal.state;
      const endedAt = next === 'active' ? null : next === goal.state ? goal.endedAt : new Date();
      await goals.update(
        { organizationId: scope.organizationId, id },
        { state: next, endedAt, form: form === undefined ? goal.form : form },
      );
      return this.view(transaction, goal.treatmentId, id);
    });
  }

  /** Returns the id. An ended goal of a record from elsewhere ended when it was set: nobody knows more. */
  async insert(transaction: Transaction, { text, ...goal }: GoalToKeep): Promise<string> {
    const id = uuidv7();
    await transaction.repository(GoalRow).insert({
      ...goal,
      organizationId: transaction.scope.organizationId,
      id,
      textSealed: await transaction.seal({ table: 'treatment_goals', row: id, column: 'text_sealed' }, text),
      endedAt: goal.state === 'active' ? null : goal.createdAt,
    });
    return id;
  }

  private async requireOwn(transaction: Transaction, scope: PersonScope, treatmentId: string): Promise<Treatment> {
    const treatment = await transaction.repository(Treatment).findOneBy({ id: treatmentId });
    if (treatment?.internId !== scope.personId) throw notFound('treatment');
    return treatment;
  }

  private async requireForm(transaction: Transaction, form: string | null): Promise<void> {
    if (form === null || (await this.catalogue.find(transaction, form))) return;
    const message = 'There is no such form';
    throw invalid(`${message}.`, [
      { field: 'form', message, remedy: 'Take the id of a form of the catalogue, or none' },
    ]);
  }

  private async view(transaction: Transaction, treatmentId: string, id: string): Promise<TreatmentGoal> {
    const goal = (await this.views(transaction, treatmentId)).find((one) => one.id === id);
    if (!goal) throw notFound('goal');
    return goal;
  }

  private async views(transaction: Transaction, treatmentId: string): Promise<TreatmentGoal[]> {
    const goals = await openGoals(transaction, treatmentId);
    const forms = goals.flatMap(({ form }) => (form === null ? [] : [form]));
    const instruments: Map<string, Instrument> = await this.catalogue.findAll(transaction, forms);
    const measures = await readMeasuresOf(transaction, treatmentId, forms);
    const citations = await readCitations(transaction, treatmentId);
    return goals.map(({ id, number, text, state, form, createdAt, endedAt }) => ({
      ...{ id, number, text, state, form },
      formName: form === null ? null : (instruments.get(form)?.abbreviation ?? form),
      createdAt: createdAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      citedAt: citations.filter(({ goal }) => goal === number).map(({ goal: _, ...cited }) => cited),
      measure: (form !== null && measures.get(form)) || null,
    }));
  }
}
