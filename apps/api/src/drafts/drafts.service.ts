import { Inject, Injectable } from '@nestjs/common';
import type { DraftList, DraftPreview, DraftView, NewDraft, PersonRef } from '@attune/contracts';
import { draftLocally } from '@attune/notes';
import { SessionLookup, type SessionPlace } from '../clients/session-lookup.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import { Database } from '../database/database.js';
import type { PersonScope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError, invalid, notFound } from '../errors/domain-error.js';
import { summaryOf, viewOf } from './draft-view.js';
import { DraftRow } from './draft.entity.js';
import { MayUseModel } from './model/may-use-model.js';
import { type OutgoingText, OutgoingTexts, replacedByKind } from './model/outgoing-text.js';
import { costOf } from './model/token-cost.js';
import { SessionMaterials, evidenceOf } from './session-material.js';

/** Characters of English that make a token, about; and tokens of an answer, about: only for the estimate before. */
const charactersPerToken = 4;
const tokensOfAnAnswer = 1500;
const examplesShown = 5;
const listed = 50;

/** Drafts of the notes of a session: made at once on this machine, or by a model in a job. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly sessions: SessionLookup,
    private readonly materials: SessionMaterials,
    private readonly mayUse: MayUseModel,
    private readonly outgoing: OutgoingTexts,
  ) {}

  list(scope: PersonScope, sessionId: string): Promise<DraftList> {
    return this.database.run(scope, async (transaction) => {
      const session = await this.sessions.require(transaction, sessionId);
      const rows = await transaction
        .repository(DraftRow)
        .find({ where: { sessionId }, order: { createdAt: 'DESC', id: 'DESC' }, take: listed });
      const people = await this.people(transaction, rows);
      return {
        items: rows.map((row) => summaryOf(row, personIn(people, row))),
        model: await this.mayUse.look(transaction, session),
      };
    });
  }

  get(scope: PersonScope, id: string): Promise<DraftView> {
    return this.database.run(scope, async (transaction) => this.view(transaction, await this.row(transaction, id)));
  }

  /** The state without the text, for who watches: asked four times a second, it is no read of clinical text. */
  watch(scope: PersonScope, id: string): Promise<DraftView> {
    return this.database.run(scope, async (transaction) => {
      const row = await this.row(transaction, id);
      const people = await this.people(transaction, [row]);
      return { ...summaryOf(row, personIn(people, row)), sections: [] };
    });
  }

  preview(scope: PersonScope, sessionId: string, format: string): Promise<DraftPreview> {
    return this.database.run(scope, async (transaction) => {
      const session = await this.own(transaction, scope, sessionId);
      const model = await this.mayUse.require(transaction, session);
      const material = await this.materials.of(transaction, session, format);
      const { prompt, replacements, digest } = await this.outgoing.of(transaction, session, material, model);
      const schema = JSON.stringify(prompt.schema);
      const characters = prompt.messages.reduce((sum, { text }) => sum + text.length, schema.length);
      const estimatedTokens = Math.ceil(characters / charactersPerToken);
      return {
        digest: digest.toString('base64url'),
        address: model.address,
        model: model.name,
        promptVersion: prompt.version,
        messages: prompt.messages.map((message) => ({ ...message })),
        replaced: replacedByKind(replacements, examplesShown),
        estimatedTokens,
        estimatedCost: costOf({ input: estimatedTokens, output: tokensOfAnAnswer }, model.price),
      };
    });
  }

  /** Local: done when it is there. Model: on its way, in the transaction that also enqueues the job. */
  add(scope: PersonScope, sessionId: string, request: NewDraft): Promise<DraftView> {
    return this.database.run(scope, async (transaction) => {
      const session = await this.own(transaction, scope, sessionId);
      return request.engine === 'local'
        ? this.addLocal(transaction, scope, session, request)
        : this.addModel(transaction, scope, session, request);
    });
  }

  private async addLocal(transaction: Transaction, scope: PersonScope, session: SessionPlace, { format }: NewDraft) {
    const material = await this.materials.of(transaction, session, format);
    const sections = draftLocally(material).map((section) => ({ ...section }));
    const id = uuidv7();
    const now = new Date();
    const place = { table: 'drafts', row: id, column: 'sections_sealed' };
    await transaction.repository(DraftRow).insert({
      ...this.begun(scope, session, id, format),
      engine: 'local',
      state: 'done',
      sectionsSealed: await transaction.seal(place, JSON.stringify(sections)),
      evidence: evidenceOf(sections, material.format, material),
      finishedAt: now,
    });
    return this.view(transaction, await this.row(transaction, id));
  }

  private async addModel(transaction: Transaction, scope: PersonScope, session: SessionPlace, request: NewDraft) {
    const model = await this.mayUse.require(transaction, session);
    const material = await this.materials.of(transaction, session, request.format);
    const outgoing = await this.outgoing.of(transaction, session, material, model);
    sameAsSeen(request.previewDigest, outgoing);
    const rows = transaction.repository(DraftRow);
    if (
      await rows.existsBy([
        { sessionId: session.id, state: 'waiting' },
        { sessionId: session.id, state: 'running' },
      ])
    ) {
      throw new DomainError(
        'conflict',
        'draft-on-its-way',
        'A draft of this session is being written already. Wait for it.',
      );
    }
    const id = uuidv7();
    await rows.insert({
      ...this.begun(scope, session, id, request.format),
      engine: 'model',
      state: 'waiting',
      digest: outgoing.digest,
      model: model.name,
      address: model.address,
      promptVersion: outgoing.prompt.version,
      replaced: replacedByKind(outgoing.replacements, 0).map(({ kind, count }) => ({ kind, count })),
    });
    await transaction.enqueue('drafts', 'write', { draftId: id });
    return this.view(transaction, await this.row(transaction, id));
  }

  private begun(scope: PersonScope, session: SessionPlace, id: string, format: string) {
    const { organizationId, personId: createdBy } = scope;
    const { id: sessionId, clientId } = session;
    return { organizationId, id, clientId, sessionId, format, attempts: 0, createdAt: new Date(), createdBy };
  }

  /** @throws DomainError 404 to everybody but the treating intern. */
  private async own(transaction: Transaction, scope: PersonScope, sessionId: string): Promise<SessionPlace> {
    const session = await this.sessions.require(transaction, sessionId);
    if (session.internId !== scope.personId) throw notFound('session');
    return session;
  }

  private async row(transaction: Transaction, id: string): Promise<DraftRow> {
    const row = await transaction.repository(DraftRow).findOneBy({ id });
    if (!row) throw notFound('draft');
    return row;
  }

  private async view(transaction: Transaction, row: DraftRow): Promise<DraftView> {
    return viewOf(transaction, row, personIn(await this.people(transaction, [row]), row));
  }

  private async people(transaction: Transaction, rows: readonly DraftRow[]): Promise<Map<string, PersonRef>> {
    const ids = [...new Set(rows.map(({ createdBy }) => createdBy))];
    const found = await transaction.query<PersonRef>(`SELECT id, name FROM people WHERE id = ANY($1)`, [ids]);
    return new Map(found.map((person) => [person.id, person]));
  }
}

const personIn = (people: ReadonlyMap<string, PersonRef>, { createdBy }: DraftRow): PersonRef =>
  people.get(createdBy) ?? { id: createdBy, name: '' };

/** @throws DomainError where nobody has seen what would leave. */
function sameAsSeen(seen: string | undefined, { digest }: OutgoingText): void {
  if (seen === undefined) {
    throw invalid('Look at the preview first: a model is sent only what a person has seen.', [
      { field: 'previewDigest', message: 'Missing', remedy: 'Send the digest of POST /sessions/:id/drafts/preview' },
    ]);
  }
  if (seen !== digest.toString('base64url')) {
    throw new DomainError(
      'conflict',
      'preview-changed',
      'What would be sent is not what you saw in the preview: something of the session has changed. Look at the preview again.',
    );
  }
}
