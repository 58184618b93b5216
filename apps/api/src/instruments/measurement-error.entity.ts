import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One entry of the history of standard errors of measurement; the latest of a form and scale counts. */
@Entity('measurement_errors')
export class MeasurementErrorRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') form!: string;
  @Column('text') scale!: string;
  @Column('double precision') value!: number;
  @Column('text') origin!: 'entered' | 'definition file' | 'estimated';
  @Column('text') source!: string;
  @Column('double precision', { nullable: true }) sd!: number | null;
  @Column('double precision', { nullable: true }) reliability!: number | null;
  @Column('integer', { nullable: true }) clients!: number | null;
  @Column('integer', { name: 'session_number', nullable: true }) sessionNumber!: number | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
}
