import { Injectable } from '@nestjs/common';
import { falseAlarmRate, pooledWithinSd } from '@attune/measures';
import { Database } from '../database/database.js';
import { detectionRule } from './detection-rule.js';

/** How long the site's within-client spread is kept: it moves slowly, and a page must not wait for it. */
const keepMilliseconds = 10 * 60_000;
const simulatedClients = 2000;

export interface ChanceRate {
  readonly sessions: number;
  readonly alert: number;
  readonly look: number;
  readonly clients: number;
}

/**
 * How often the rule fires in rupture-free series of a given length, by simulation with this site's own within-client
 * standard deviation of the form (never below the standard error of measurement). Independent scores are assumed.
 */
@Injectable()
export class FalseAlarm {
  private readonly spreads = new Map<string, { sd: number; until: number }>();
  private readonly rates = new Map<string, ChanceRate | null>();

  constructor(private readonly database: Database) {}

  async rate(
    organizationId: string,
    form: string,
    scale: string,
    sem: number,
    sessions: number,
  ): Promise<ChanceRate | null> {
    const within = await this.withinSd(organizationId, form, scale);
    if (within === null || sessions < 4) return null;
    const withinSd = Math.max(within, sem);
    const key = [withinSd.toFixed(3), sem.toFixed(3), sessions].join(' ');
    const known = this.rates.get(key);
    if (known !== undefined) return known;
    const design = { sessions, withinSd, sem, autocorrelation: 0, clients: simulatedClients, seed: 1 };
    const alert = falseAlarmRate('house-default', { k: detectionRule.alertK }, design);
    const look = falseAlarmRate('house-default', { k: detectionRule.lookK }, design);
    const rate =
      alert.ok && look.ok ? { sessions, alert: alert.share, look: look.share, clients: simulatedClients } : null;
    if (this.rates.size > 500) this.rates.clear();
    this.rates.set(key, rate);
    return rate;
  }

  /** Pooled over all treatments of the organization: an aggregate, whoever asks. */
  private async withinSd(organizationId: string, form: string, scale: string): Promise<number | null> {
    const key = `${organizationId} ${form} ${scale}`;
    const known = this.spreads.get(key);
    if (known && known.until > performance.now()) return known.sd;
    const rows = await this.database.run({ actor: 'worker', organizationId }, (transaction) =>
      transaction.query<{ scores: number[] }>(
        `SELECT array_agg(item_mean ORDER BY session_number) AS scores FROM scores WHERE form = $1 AND scale = $2
         GROUP BY treatment_id HAVING count(*) >= 3 LIMIT 2000`,
        [form, scale],
      ),
    );
    const pooled = pooledWithinSd(rows.map((row) => row.scores));
    // Too few scores yet is not kept: the next form may be the one that was missing.
    if (!pooled.ok) return null;
    this.spreads.set(key, { sd: pooled.sd, until: performance.now() + keepMilliseconds });
    return pooled.sd;
  }
}
