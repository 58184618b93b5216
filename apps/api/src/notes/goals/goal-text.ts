import type { Transaction } from '../../database/transaction.js';
import { GoalRow } from './goal.entity.js';

/** A goal with its words. */
export type OpenGoal = GoalRow & { readonly text: string };

/** The goals of a treatment, in the order of their numbers. Opening them is a read in the audit trail. */
export async function openGoals(transaction: Transaction, treatmentId: string): Promise<OpenGoal[]> {
  const rows = await transaction.repository(GoalRow).find({ where: { treatmentId }, order: { number: 'ASC' } });
  const goals: OpenGoal[] = [];
  for (const row of rows) {
    const place = { table: 'treatment_goals', row: row.id, column: 'text_sealed', clientId: row.clientId };
    goals.push({ ...row, text: await transaction.open(place, row.textSealed) });
  }
  return goals;
}
