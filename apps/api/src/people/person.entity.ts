import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('people')
export class Person {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  /** How files and studies name this person, for example a therapist's code. */
  @Column('text', { nullable: true }) code!: string | null;
  @Column('boolean') active!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
