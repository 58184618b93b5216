import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type DraftingPrompt, type Replacement, deidentify, draftingPrompt } from '@attune/notes';
import type { SessionPlace } from '../../clients/session-lookup.js';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.provider.js';
import type { DraftingModel } from '../../config/drafting-settings.js';
import type { Transaction } from '../../database/transaction.js';
import { deriveSecret } from '../../vault/cipher.js';
import type { SessionMaterial } from '../session-material.js';
import { knownIdentifiers } from './known-identifiers.js';

/** Exactly what leaves for one draft, and how to read what comes back. */
export interface OutgoingText {
  readonly prompt: DraftingPrompt;
  readonly replacements: readonly Replacement[];
  /** The same for the same text, model and address; says nothing about them. */
  readonly digest: Buffer;
}

/** Builds what a model is sent. The same record gives the same text: in the preview, and later in the job. */
@Injectable()
export class OutgoingTexts {
  private readonly digestKey: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.digestKey = deriveSecret(config.masterKey, 'draft-digest');
  }

  async of(
    transaction: Transaction,
    session: SessionPlace,
    material: SessionMaterial,
    { address, name }: DraftingModel,
  ): Promise<OutgoingText> {
    const { turns, goals, forms, format } = material;
    const known = await knownIdentifiers(
      transaction,
      session,
      turns.map((turn) => turn.name),
    );
    // Everything that somebody wrote or said goes through together, so that one person has one surrogate throughout.
    const written = [
      ...turns.map(({ text }) => text),
      ...goals.map(({ text }) => text),
      ...forms.flatMap(({ formName, scales }) => [formName, ...scales.map((scale) => scale.name)]),
      ...format.sections.flatMap(({ heading, prompt }) => [heading, prompt]),
    ];
    const { texts, replacements } = deidentify(written, { known });
    const hidden = texts.values();
    const next = (): string => hidden.next().value ?? '';
    const prompt = draftingPrompt({
      ...material,
      turns: turns.map((turn) => ({ ...turn, name: null, text: next() })),
      goals: goals.map((goal) => ({ ...goal, text: next() })),
      forms: forms.map((form) => ({
        ...form,
        formName: next(),
        scales: form.scales.map((scale) => ({ ...scale, name: next() })),
      })),
      format: { ...format, sections: format.sections.map((one) => ({ ...one, heading: next(), prompt: next() })) },
    });
    const digest = createHmac('sha256', this.digestKey)
      .update(JSON.stringify([address, name, prompt]))
      .digest();
    return { prompt, replacements, digest };
  }
}

/** How many identifiers of each kind were replaced, with a few to look at. */
export const replacedByKind = (
  replacements: readonly Replacement[],
  examples: number,
): { kind: string; count: number; examples: { original: string; surrogate: string }[] }[] => {
  const kinds = [...new Set(replacements.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = replacements.filter((one) => one.kind === kind);
    return {
      kind,
      count: own.reduce((sum, { count }) => sum + count, 0),
      examples: own.slice(0, examples).map(({ original, surrogate }) => ({ original, surrogate })),
    };
  });
};
