import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdministrationView } from '@attune/contracts';

/** One scale of one administration, with what a series needs: a chart reads this table only. */
@Entity('scores')
export class Score {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid', { name: 'administration_id' }) administrationId!: string;
  @PrimaryColumn('text') scale!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'treatment_id' }) treatmentId!: string;
  @Column('integer', { name: 'session_number' }) sessionNumber!: number;
  @Column('text') form!: string;
  @Column('text') perspective!: AdministrationView['perspective'];
  /** In the published metric (sum or mean of the form). */
  @Column('double precision') value!: number;
  /** In the range of the response scale. */
  @Column('double precision', { name: 'item_mean' }) itemMean!: number;
  @Column('integer') answered!: number;
  @Column('integer') items!: number;
  @Column('boolean') prorated!: boolean;
  @Column('boolean', { name: 'totals_only' }) totalsOnly!: boolean;
}
