import { Injectable } from '@nestjs/common';
import type { Instrument } from '@attune/measures';
import type { ClientForm, ClientFormReceipt, ClientFormResponses } from '@attune/contracts';
import { recomputeEpisodes, recordAdministration } from '../administrations/record-administration.js';
import { Database } from '../database/database.js';
import type { LinkScope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError, notFound } from '../errors/domain-error.js';
import { Catalogue } from '../instruments/catalogue.js';
import { SessionRow } from '../sessions/session.entity.js';
import { Link } from './link.entity.js';
import { requireOpen } from './link-state.js';
import { digestOfToken } from './links.service.js';

/** The client's side of a link: no account, one form, once. */
@Injectable()
export class ClientForms {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
  ) {}

  async open(token: string): Promise<ClientForm> {
    const scope = await this.resolve(token);
    return this.database.run(scope, async (transaction) => {
      const { link, instrument, session } = await this.read(transaction, scope);
      requireOpen(link, new Date());
      const [clinic] = await transaction.query<{ name: string; demonstration: boolean }>(
        `SELECT name, demonstration FROM organizations`,
      );
      return formOf(instrument, {
        clinic: clinic?.name ?? '',
        demonstration: clinic?.demonstration ?? false,
        sessionOn: session.heldOn,
        expiresAt: link.expiresAt,
      });
    });
  }

  /** Saves the answers. The same submission sent again gets the same answer; another one finds the link used. */
  async send(token: string, request: ClientFormResponses): Promise<ClientFormReceipt> {
    const scope = await this.resolve(token);
    return this.database.run(scope, async (transaction) => {
      const { link, instrument, session } = await this.read(transaction, scope, true);
      const receipt = {
        received: true,
        answered: request.responses.filter((answer) => answer !== null).length,
        items: instrument.items.length,
      } as const;
      if (link.usedAt && link.submissionId === request.submissionId) return receipt;
      requireOpen(link, new Date());
      await recordAdministration(transaction, instrument, {
        session,
        respondentId: null,
        responses: request.responses,
        totals: null,
        enteredHow: 'link',
        givenAt: new Date(),
        submissionId: request.submissionId,
      });
      await transaction
        .repository(Link)
        .update(
          { organizationId: scope.organizationId, id: link.id },
          { usedAt: new Date(), submissionId: request.submissionId },
        );
      await recomputeEpisodes(transaction, session.treatmentId);
      return receipt;
    });
  }

  private async resolve(token: string): Promise<LinkScope> {
    const [found] = await this.database.anonymous<{ organization_id: string; link_id: string; client_id: string }>(
      `SELECT * FROM app.resolve_link($1)`,
      [digestOfToken(token)],
    );
    if (!found)
      throw new DomainError(
        'not-found',
        'link-unknown',
        'This link is not one of ours. Check that it is complete, or ask your therapist for a new one.',
      );
    return { actor: 'link', organizationId: found.organization_id, clientId: found.client_id, linkId: found.link_id };
  }

  private async read(
    transaction: Transaction,
    scope: LinkScope,
    lock = false,
  ): Promise<{ link: Link; instrument: Instrument; session: SessionRow }> {
    const link = await transaction
      .repository(Link)
      .findOne({ where: { id: scope.linkId }, ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}) });
    const session = link && (await transaction.repository(SessionRow).findOneBy({ id: link.sessionId }));
    const instrument = link && (await this.catalogue.find(transaction, link.form));
    if (!link || !session || !instrument) throw notFound('form');
    return { link, instrument, session };
  }
}

function formOf(
  instrument: Instrument,
  about: { clinic: string; demonstration: boolean; sessionOn: string | null; expiresAt: Date },
): ClientForm {
  return {
    clinic: about.clinic,
    demonstration: about.demonstration,
    formName: instrument.name,
    perspective: instrument.perspective,
    timeFrame: instrument.timeFrame,
    sessionOn: about.sessionOn,
    topicsOnly: true,
    kind: instrument.scale.kind,
    minimum: instrument.scale.min,
    maximum: instrument.scale.max,
    anchors: [...instrument.scale.anchors],
    items: instrument.items.map((item) => {
      const scale = item.scale ?? instrument.scale;
      return {
        number: item.number,
        text: item.cue,
        minimum: scale.min,
        maximum: scale.max,
        anchors: [...scale.anchors],
      };
    }),
    expiresAt: about.expiresAt.toISOString(),
  };
}
