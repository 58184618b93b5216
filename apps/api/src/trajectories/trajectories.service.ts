import { Injectable } from '@nestjs/common';
import type { Instrument } from '@attune/measures';
import type { StripCell, Trajectory, TrajectoryQuery } from '@attune/contracts';
import { Treatment } from '../clients/treatment.entity.js';
import { Database } from '../database/database.js';
import type { Scope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { detectionRule } from './detection-rule.js';
import { invalid, notFound } from '../errors/domain-error.js';
import { Catalogue } from '../instruments/catalogue.js';
import { mainScale } from '../instruments/instrument-view.js';
import { MeasurementErrors } from '../instruments/measurement-errors.js';
import { type ChanceRate, FalseAlarm } from './false-alarm.js';
import { type Series, readSeries } from './series.js';
import { byPerspective, gapOf, perspectiveSeries } from './trajectory-view.js';

@Injectable()
export class Trajectories {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly errors: MeasurementErrors,
    private readonly falseAlarm: FalseAlarm,
  ) {}

  async get(scope: Scope, treatmentId: string, query: TrajectoryQuery): Promise<Trajectory> {
    const trajectory = await this.database.run(scope, (transaction) => this.read(transaction, treatmentId, query));
    const lead = trajectory.series.find((one) => one.sem.ok);
    const rate = lead?.sem.ok
      ? await this.falseAlarm.rate(
          scope.organizationId,
          lead.form,
          trajectory.scale,
          lead.sem.value,
          lead.points.length,
        )
      : null;
    return { ...trajectory, rule: ruleOf(rate) };
  }

  private async read(transaction: Transaction, treatmentId: string, query: TrajectoryQuery): Promise<Trajectory> {
    const treatment = await transaction.repository(Treatment).findOneBy({ id: treatmentId });
    if (!treatment) throw notFound('treatment');
    transaction.noteRead('treatments', treatmentId, treatment.clientId);
    const series = await readSeries(transaction, [treatmentId]);
    const instruments = await this.catalogue.findAll(
      transaction,
      series.map((one) => one.form),
    );
    const strip = await readStrip(transaction, treatmentId);
    const families = familiesOf([...instruments.values()], series);
    const family = familyAsked(families, instruments, query.form) ?? families[0]?.family ?? null;
    const forms = [...instruments.values()].filter((instrument) => instrument.family === family).sort(byPerspective);
    const lead = forms[0];
    const scales = lead?.scales.map((scale) => ({ id: scale.id, name: scale.name })) ?? [];
    const scale = query.scale ?? (lead && mainScale(lead)?.id) ?? 'total';
    if (query.scale !== undefined && lead && !scales.some((one) => one.id === query.scale)) {
      throw invalid(`${lead.abbreviation} has no scale "${query.scale}".`, [
        { field: 'scale', message: `Choose one of: ${scales.map((one) => one.id).join(', ')}` },
      ]);
    }
    const sems = await this.errors.latest(
      transaction,
      forms.map((form) => form.id),
    );
    const sessions = strip.at(-1)?.session ?? 0;
    const shown = forms.flatMap((form) => {
      const own = series.find((one) => one.form === form.id && one.scale === scale);
      return own ? [perspectiveSeries(form, own, sems.get(`${form.id} ${scale}`), sessions)] : [];
    });
    return {
      treatmentId,
      family,
      scale,
      families,
      scales,
      minimum: lead?.scale.min ?? 0,
      maximum: lead?.scale.max ?? 1,
      series: shown,
      subscales: lead ? subscalesOf(lead, series) : [],
      gap: gapOf(shown, forms),
      strip,
      rule: ruleOf(null),
    };
  }
}

const ruleOf = (falseAlarm: ChanceRate | null): Trajectory['rule'] => ({ ...detectionRule, falseAlarm });

/** Alliance measures first, then those with most scores; each named by its first perspective's form. */
function familiesOf(instruments: readonly Instrument[], series: readonly Series[]): Trajectory['families'] {
  const scoresOf = (family: string): number =>
    series
      .filter((one) => instruments.some((instrument) => instrument.id === one.form && instrument.family === family))
      .reduce((sum, one) => sum + one.points.length, 0);
  const families = [...new Set(instruments.map((instrument) => instrument.family))].map((family) => {
    const forms = instruments.filter((instrument) => instrument.family === family).sort(byPerspective);
    const alliance = forms.some((form) => form.domain === 'alliance');
    return {
      family,
      name: forms[0]?.abbreviation ?? family,
      perspectives: forms.map((form) => form.perspective),
      alliance,
      scores: scoresOf(family),
    };
  });
  return families
    .sort((a, b) => Number(b.alliance) - Number(a.alliance) || b.scores - a.scores)
    .map(({ family, name, perspectives }) => ({ family, name, perspectives }));
}

function familyAsked(
  families: Trajectory['families'],
  instruments: ReadonlyMap<string, Instrument>,
  form: string | undefined,
): string | null {
  if (form === undefined) return null;
  const family = families.find((one) => one.family === form)?.family ?? instruments.get(form)?.family;
  if (family === undefined) {
    throw invalid(`This treatment has no scores of "${form}".`, [
      { field: 'form', message: `Choose one of: ${families.map((one) => one.family).join(', ') || 'none yet'}` },
    ]);
  }
  return family;
}

const subscalesOf = (instrument: Instrument, series: readonly Series[]): Trajectory['subscales'] =>
  instrument.scales
    .filter((scale) => scale.id !== 'total')
    .flatMap((scale) => {
      const own = series.find((one) => one.form === instrument.id && one.scale === scale.id);
      return own
        ? [{ scale: scale.id, name: scale.name, points: own.points.map(({ session, value }) => ({ session, value })) }]
        : [];
    });

function readStrip(transaction: Transaction, treatmentId: string): Promise<StripCell[]> {
  return transaction.query<StripCell>(
    `SELECT s.number AS session, s.id AS "sessionId", to_char(s.held_on, 'YYYY-MM-DD') AS "heldOn", s.attendance,
       EXISTS (SELECT 1 FROM transcripts x WHERE x.organization_id = s.organization_id AND x.session_id = s.id) AS transcript,
       COALESCE((SELECT CASE WHEN bool_and(n.status IN ('signed', 'co-signed')) THEN 'signed' ELSE 'draft' END
         FROM notes n WHERE n.organization_id = s.organization_id AND n.session_id = s.id AND n.format <> 'supervision' HAVING count(*) > 0), 'none') AS note,
       (SELECT count(DISTINCT a.respondent_id)::int FROM administrations a WHERE a.organization_id = s.organization_id AND a.session_id = s.id
         AND a.perspective = 'observer' AND a.status = 'valid') AS raters
     FROM sessions s WHERE s.treatment_id = $1 ORDER BY s.number`,
    [treatmentId],
  );
}
