import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdministrationView } from '@attune/contracts';

/** One filled-in form: what was answered, by whom, under which key. Never overwritten: corrected or withdrawn. */
@Entity('administrations')
export class Administration {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'treatment_id' }) treatmentId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('integer', { name: 'session_number' }) sessionNumber!: number;
  @Column('text') form!: string;
  @Column('text', { name: 'key_version' }) keyVersion!: string;
  @Column('text', { name: 'key_state' }) keyState!: AdministrationView['keyState'];
  @Column('text') wording!: string;
  @Column('text') perspective!: AdministrationView['perspective'];
  @Column('uuid', { name: 'respondent_id', nullable: true }) respondentId!: string | null;
  @Column('double precision', { array: true, nullable: true }) responses!: (number | null)[] | null;
  @Column('jsonb', { nullable: true }) totals!: { scale: string; value: number }[] | null;
  @Column('jsonb') withheld!: { scale: string; reason: string }[];
  @Column('text', { name: 'entered_how' }) enteredHow!: AdministrationView['enteredHow'];
  @Column('uuid', { name: 'entered_by', nullable: true }) enteredBy!: string | null;
  /** Made by the sender: the same submission twice is one form. */
  @Column('uuid', { name: 'submission_id', nullable: true }) submissionId!: string | null;
  @Column('timestamptz', { name: 'given_at', nullable: true }) givenAt!: Date | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('text') status!: AdministrationView['status'];
  @Column('bytea', { name: 'status_reason_sealed', nullable: true }) statusReasonSealed!: Buffer | null;
  @Column('uuid', { name: 'corrects_id', nullable: true }) correctsId!: string | null;
}
