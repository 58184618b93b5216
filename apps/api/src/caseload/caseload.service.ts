import { Injectable } from '@nestjs/common';
import type { Instrument } from '@attune/measures';
import type { Caseload, CaseloadQuery } from '@attune/contracts';
import { Database } from '../database/database.js';
import type { PersonScope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { detectionRule } from '../trajectories/detection-rule.js';
import { invalid } from '../errors/domain-error.js';
import { Catalogue } from '../instruments/catalogue.js';
import { mainScale, sameRange } from '../instruments/instrument-view.js';
import { MeasurementErrors } from '../instruments/measurement-errors.js';
import { FalseAlarm } from '../trajectories/false-alarm.js';
import { type Series, readSeries } from '../trajectories/series.js';
import { byNeedForAttention } from './attention.js';
import { caseloadItem, gapNow, usualRange } from './caseload-item.js';
import { type InternCounts, measuresGiven, ruptureRepair } from './intern-shares.js';
import { type CaseRow, readCaseEpisodes, readCases, readClientForms } from './read-cases.js';

/** The length of series for which the page says how often its rule fires by chance. */
const chanceSessions = 10;

@Injectable()
export class Caseloads {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly errors: MeasurementErrors,
    private readonly falseAlarm: FalseAlarm,
  ) {}

  async get(scope: PersonScope, query: CaseloadQuery): Promise<Caseload> {
    const asOf = new Date().toISOString().slice(0, 10);
    const { sem, scale, ...caseload } = await this.database.run(scope, (transaction) =>
      this.read(transaction, query, asOf),
    );
    const form = caseload.form;
    if (!form || sem === null) return caseload;
    const chance = await this.falseAlarm.rate(scope.organizationId, form.id, scale, sem, chanceSessions);
    const counts = scope.roles.includes('supervisor')
      ? await this.internCounts(scope.organizationId, form.id, scale)
      : [];
    const shown = new Set(caseload.items.map((item) => item.intern.id));
    return { ...caseload, rule: { ok: true, text: ruleText(chance) }, ...ruptureRepair(counts, shown) };
  }

  private async read(
    transaction: Transaction,
    query: CaseloadQuery,
    asOf: string,
  ): Promise<Caseload & { sem: number | null; scale: string }> {
    const rows = await readCases(transaction, query.treatments, asOf);
    const ids = rows.map((row) => row.treatmentId);
    const used = await readClientForms(transaction, ids);
    const instruments = await this.catalogue.findAll(
      transaction,
      used.map((one) => one.form),
    );
    const choices = [...instruments.values()]
      .filter((instrument) => instrument.perspective === 'client' && mainScale(instrument) !== null)
      .sort((a, b) => Number(b.domain === 'alliance') - Number(a.domain === 'alliance'));
    const form = choose(choices, query.form);
    const scale = form ? (mainScale(form)?.id ?? 'total') : 'total';
    const therapistForm = form ? await this.counterpart(transaction, form) : null;
    const series = form
      ? await readSeries(transaction, ids, {
          forms: [form.id, ...(therapistForm ? [therapistForm] : [])],
          scales: [scale],
        })
      : [];
    const episodes = form ? await readCaseEpisodes(transaction, ids, form.id, scale) : [];
    const sem = form
      ? ((await this.errors.latest(transaction, [form.id])).get(`${form.id} ${scale}`)?.value ?? null)
      : null;
    const ownOf = (id: string): Series | undefined =>
      series.find((one) => one.treatmentId === id && one.form === form?.id);
    const therapistOf = (id: string): Series | undefined =>
      series.find((one) => one.treatmentId === id && one.form === therapistForm);
    const usualGap = usualRange(
      rows.flatMap((row) => gapNow(ownOf(row.treatmentId), therapistOf(row.treatmentId)) ?? []),
    );
    const items = rows.map((row) =>
      caseloadItem({
        row,
        own: ownOf(row.treatmentId),
        therapist: therapistOf(row.treatmentId),
        episodes: episodes.filter((episode) => episode.treatment_id === row.treatmentId),
        sem,
        usualGap,
      }),
    );
    return {
      form: form
        ? {
            id: form.id,
            label: labelOf(form),
            perspective: form.perspective,
            minimum: form.scale.min,
            maximum: form.scale.max,
          }
        : null,
      forms: choices.map((choice) => ({ id: choice.id, label: labelOf(choice) })),
      asOf,
      rule: missingRule(form, rows),
      items: items.sort(byNeedForAttention),
      ruptureRepair: [],
      programmeRepairShare: null,
      measuresGiven: measuresGiven(givenOf(rows, ownOf)),
      sem,
      scale,
    };
  }

  /** The therapist's form of the same family, where its numbers can be held against the client's. */
  private async counterpart(transaction: Transaction, form: Instrument): Promise<string | null> {
    const all = await this.catalogue.all(transaction);
    return (
      all.find(
        ({ instrument }) =>
          instrument.family === form.family && instrument.perspective === 'therapist' && sameRange(instrument, form),
      )?.instrument.id ?? null
    );
  }

  private internCounts(organizationId: string, form: string, scale: string): Promise<InternCounts[]> {
    return this.database.run({ actor: 'worker', organizationId }, (transaction) =>
      transaction.query<InternCounts>(
        `SELECT p.id AS "internId", p.name AS intern,
           (SELECT count(*)::int FROM episodes e JOIN treatments t ON t.organization_id = e.organization_id AND t.id = e.treatment_id
            WHERE t.intern_id = p.id AND ${countedEpisode}) AS ruptures,
           (SELECT count(*)::int FROM episodes e JOIN treatments t ON t.organization_id = e.organization_id AND t.id = e.treatment_id
            WHERE t.intern_id = p.id AND ${countedEpisode} AND (e.repair ->> 'sessionsToLevel')::int <= 3) AS repaired,
           (SELECT count(*)::int FROM (SELECT t.client_id FROM scores s JOIN treatments t ON t.organization_id = s.organization_id AND t.id = s.treatment_id
            WHERE t.intern_id = p.id AND s.form = $1 AND s.scale = $2 GROUP BY t.client_id HAVING count(*) >= 3) c) AS clients
         FROM people p JOIN memberships m ON m.organization_id = p.organization_id AND m.person_id = p.id AND m.role = 'intern' ORDER BY p.name`,
        [form, scale],
      ),
    );
  }
}

/** A rupture counts once it is repaired, or once three sessions have passed in which it might have been. */
const countedEpisode = `e.form = $1 AND e.scale = $2 AND e.strength = 'alert' AND e.decision <> 'dismissed' AND NOT e.no_longer_detected
  AND (e.repair ->> 'sessionsToLevel' IS NOT NULL OR e.status <> 'open' OR (SELECT max(x.number) FROM sessions x WHERE x.organization_id = e.organization_id
    AND x.treatment_id = e.treatment_id) >= e.start_session + 3)`;

function choose(choices: readonly Instrument[], asked: string | undefined): Instrument | null {
  if (asked === undefined) return choices[0] ?? null;
  const found = choices.find((choice) => choice.id === asked);
  if (found) return found;
  throw invalid(`There are no scores of "${asked}" in your caseload.`, [
    { field: 'form', message: `Choose one of: ${choices.map((choice) => choice.id).join(', ') || 'none yet'}` },
  ]);
}

const labelOf = (form: Instrument): string => `${form.abbreviation} · ${form.perspective}`;

function missingRule(form: Instrument | null, rows: readonly CaseRow[]): Caseload['rule'] {
  if (rows.length === 0) return { ok: false, reason: 'You have no clients at present.' };
  if (!form)
    return { ok: false, reason: 'No client form has a score yet. Give a form at the next session, or import forms.' };
  return {
    ok: false,
    reason: `Possible ruptures are not marked yet: no standard error of measurement is known for ${labelOf(form)}. Enter one with its source, or estimate it from your own data, under Measures.`,
  };
}

const ruleText = (chance: { alert: number; sessions: number } | null): string =>
  `${detectionRule.name}, k = ${detectionRule.alertK} (alert) and ${detectionRule.lookK} (look).` +
  (chance
    ? ` By chance alone an alert appears in about ${Math.round(chance.alert * 100)} of 100 series of ${chance.sessions} sessions.`
    : '');

function givenOf(rows: readonly CaseRow[], ownOf: (id: string) => Series | undefined) {
  const interns = new Map<string, { id: string; name: string; attended: number; completed: number }>();
  for (const row of rows) {
    const intern = interns.get(row.internId) ?? { id: row.internId, name: row.intern, attended: 0, completed: 0 };
    interns.set(row.internId, intern);
    const scored = new Set(ownOf(row.treatmentId)?.points.map((point) => point.session));
    for (const one of row.sessions) {
      if (!one.recent || one.attendance !== 'attended') continue;
      intern.attended += 1;
      if (scored.has(one.session)) intern.completed += 1;
    }
  }
  return [...interns.values()].sort((a, b) => a.name.localeCompare(b.name));
}
