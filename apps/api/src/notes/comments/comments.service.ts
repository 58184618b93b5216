import { Injectable } from '@nestjs/common';
import type { NewComment, SessionComment, SessionComments } from '@attune/contracts';
import { SessionLookup } from '../../clients/session-lookup.js';
import { Database } from '../../database/database.js';
import { type PersonScope, personOf } from '../../database/scope.js';
import type { Transaction } from '../../database/transaction.js';
import { uuidv7 } from '../../database/uuid.js';
import { DomainError, invalid, notFound } from '../../errors/domain-error.js';
import { CommentRow } from './comment.entity.js';

/** A comment as it is stored, for a record that comes from elsewhere as well. */
export type CommentToKeep = Pick<
  CommentRow,
  'clientId' | 'sessionId' | 'authorId' | 'turn' | 'answersId' | 'createdAt'
> & {
  readonly text: string;
};

/** What intern and supervisors say to each other about a session, at a turn or as a whole; answers go one level deep. */
@Injectable()
export class Comments {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionLookup,
  ) {}

  list(scope: PersonScope, sessionId: string): Promise<SessionComments> {
    return this.database.run(scope, async (transaction) => {
      const session = await this.sessions.require(transaction, sessionId);
      return { items: await this.views(transaction, session.id) };
    });
  }

  async add(scope: PersonScope, sessionId: string, request: NewComment): Promise<SessionComment> {
    try {
      return await this.database.run(scope, (transaction) => this.addIn(transaction, scope, sessionId, request));
    } catch (error) {
      if (isForeignKey(error))
        throw new DomainError('conflict', 'removed', 'The comment was removed at this moment. Read them again.');
      throw error;
    }
  }

  /** Removes one's own while nobody has answered; the foreign key of an answer decides where both come at once. */
  async remove(scope: PersonScope, id: string): Promise<void> {
    try {
      await this.database.run(scope, async (transaction) => {
        const comments = transaction.repository(CommentRow);
        const comment = await comments.findOneBy({ id });
        if (!comment) throw notFound('comment');
        if (comment.authorId !== scope.personId)
          throw new DomainError('forbidden', 'not-the-author', 'Only the person who wrote a comment removes it.');
        await comments.delete({ organizationId: scope.organizationId, id });
      });
    } catch (error) {
      if (isForeignKey(error))
        throw new DomainError('conflict', 'answered', 'Somebody has answered this comment: it stays. Add another one.');
      if (error instanceof DomainError && error.kind === 'forbidden')
        await this.database.auditRefusal(scope, 'delete', 'session_comments', id);
      throw error;
    }
  }

  /** Returns the id. */
  async insert(transaction: Transaction, { text, ...comment }: CommentToKeep): Promise<string> {
    const id = uuidv7();
    await transaction.repository(CommentRow).insert({
      organizationId: transaction.scope.organizationId,
      id,
      ...comment,
      textSealed: await transaction.seal({ table: 'session_comments', row: id, column: 'text_sealed' }, text),
    });
    return id;
  }

  private async addIn(
    transaction: Transaction,
    scope: PersonScope,
    sessionId: string,
    { turn, answers, text }: NewComment,
  ): Promise<SessionComment> {
    const { id, clientId } = await this.sessions.require(transaction, sessionId);
    const answered = answers === null ? null : await requireAnswerable(transaction, id, answers);
    if (turn !== null) await requireTurn(transaction, id, turn);
    const made = await this.insert(transaction, {
      ...{ clientId, sessionId: id, authorId: scope.personId, text },
      // An answer stands where the comment stands that it answers.
      turn: answered ? answered.turn : turn,
      answersId: answers,
      createdAt: new Date(),
    });
    const view = (await this.views(transaction, id)).find((one) => one.id === made);
    if (!view) throw new Error('a comment that was added a moment ago is not there');
    return view;
  }

  private async views(transaction: Transaction, sessionId: string): Promise<SessionComment[]> {
    const rows = await transaction
      .repository(CommentRow)
      .find({ where: { sessionId }, order: { createdAt: 'ASC', id: 'ASC' } });
    const people = await transaction.query<{ id: string; name: string }>(
      `SELECT id, name FROM people WHERE id = ANY($1::uuid[])`,
      [rows.map((row) => row.authorId)],
    );
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const views: SessionComment[] = [];
    for (const row of rows) {
      const place = { table: 'session_comments', row: row.id, column: 'text_sealed', clientId: row.clientId };
      views.push({
        id: row.id,
        author: { id: row.authorId, name: names.get(row.authorId) ?? '' },
        at: row.createdAt.toISOString(),
        turn: row.turn,
        answers: row.answersId,
        text: await transaction.open(place, row.textSealed),
        mine: row.authorId === personOf(transaction.scope),
      });
    }
    return views;
  }
}

/** A comment and its answer come and go at the same moment: the database decides. */
const isForeignKey = (error: unknown): boolean => (error as { code?: string }).code === '23503';

async function requireAnswerable(transaction: Transaction, sessionId: string, id: string): Promise<CommentRow> {
  const comment = await transaction.repository(CommentRow).findOneBy({ id, sessionId });
  if (!comment) throw problem('answers', 'There is no such comment on this session', 'Answer one that is there');
  if (comment.answersId !== null)
    throw problem('answers', 'This comment is an answer itself', 'Answer the comment that it answers');
  return comment;
}

async function requireTurn(transaction: Transaction, sessionId: string, turn: number): Promise<void> {
  const [transcript] = await transaction.query<{ turns: number }>(
    `SELECT turn_count AS turns FROM transcripts WHERE session_id = $1 AND revision = 1`,
    [sessionId],
  );
  if (!transcript) throw problem('turn', 'This session has no transcript', 'Comment on the session as a whole');
  if (turn >= transcript.turns)
    throw problem('turn', `The transcript has ${transcript.turns} turns`, `Take one from 0 to ${transcript.turns - 1}`);
}

const problem = (field: string, message: string, remedy: string): DomainError =>
  invalid(`${message}. ${remedy}.`, [{ field, message, remedy }]);
