import type { NewPassageCode } from '@attune/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person saw in a stretch of a session. Turns are those of the original transcript, from 0. */
@Entity('passage_codes')
export class PassageCodeRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('uuid', { name: 'coder_id' }) coderId!: string;
  @Column('integer', { name: 'first_turn' }) firstTurn!: number;
  @Column('integer', { name: 'last_turn' }) lastTurn!: number;
  @Column('text') family!: NewPassageCode['family'];
  @Column('text', { nullable: true }) marker!: string | null;
  @Column('text') edition!: NewPassageCode['edition'];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** Says that a person has coded the whole session, also when nothing was found. */
@Entity('coding_finished')
export class CodingFinishedRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('uuid', { name: 'coder_id' }) coderId!: string;
  @Column('timestamptz', { name: 'finished_at' }) finishedAt!: Date;
}
