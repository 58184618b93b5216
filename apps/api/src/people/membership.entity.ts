import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@attune/contracts';

@Entity('memberships')
export class Membership {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') role!: Role;
}
