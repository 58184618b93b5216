import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two periods that ended or began at the wrong time: a sign-in with a short idle time, and a treatment that is planned. */
export class AccessPeriods1763800500000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    // last_seen_at was written at most once a minute, so that an idle time of one minute ended however active one was.
    // Now at most ten times per idle time, and at most once a minute where that is more seldom.
    await runner.query(`CREATE OR REPLACE FUNCTION app.resolve_sign_in(hash bytea, idle interval)
      RETURNS TABLE (organization_id uuid, person_id uuid, sign_in_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app AS $$
      BEGIN
        UPDATE sign_ins s SET last_seen_at = now()
          WHERE s.token_hash = hash AND s.ended_at IS NULL AND s.expires_at > now()
            AND s.last_seen_at > now() - idle AND s.last_seen_at < now() - LEAST(interval '1 minute', idle / 10);
        RETURN QUERY SELECT s.organization_id, s.person_id, s.id FROM sign_ins s
          JOIN people p ON p.organization_id = s.organization_id AND p.id = s.person_id
          WHERE s.token_hash = hash AND s.ended_at IS NULL AND s.expires_at > now() AND s.last_seen_at > now() - idle AND p.active;
      END $$`);

    // A treatment that begins next week is prepared today: its intern sees it from the day on which it was entered.
    await runner.query(`CREATE OR REPLACE FUNCTION app.treatment_period(t treatments) RETURNS tstzrange LANGUAGE sql STABLE SET search_path = public, app AS $$
      SELECT tstzrange(CASE WHEN t.started_on IS NOT NULL THEN LEAST(t.started_on::timestamp AT TIME ZONE 'UTC', t.created_at) - interval '1 day' END,
        (t.ended_on + o.closing_days + 1)::timestamp AT TIME ZONE 'UTC') FROM organizations o WHERE o.id = t.organization_id $$`);
    await runner.query(`UPDATE treatments SET started_on = started_on WHERE started_on > current_date`);
  }

  public async down(): Promise<void> {
    // The functions before were wrong and take nothing else with them.
  }
}
