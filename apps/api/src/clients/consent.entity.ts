import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentPurpose } from '@attune/contracts';

/** One entry of the consent ledger; the latest entry of a client and purpose counts. */
@Entity('consents')
export class ConsentEntry {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('text') purpose!: ConsentPurpose;
  @Column('boolean') granted!: boolean;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
}
