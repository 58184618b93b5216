import { Inject, Injectable } from '@nestjs/common';
import type { DraftingPrompt } from '@attune/notes';
import OpenAI from 'openai';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.provider.js';
import type { DraftingModel } from '../../config/drafting-settings.js';
import { type TokenUse, cutShort, failureOf, noTokens, refusedByModel, unreadable } from './attempt-failure.js';

/** What a model answered, whole: the text of the JSON that was asked for. */
export interface ModelReply {
  readonly text: string;
  readonly used: TokenUse;
}

/** Any OpenAI-compatible `/chat/completions` with structured outputs. */
@Injectable()
export class LanguageModel {
  private readonly client: OpenAI | null;
  private readonly model: DraftingModel | null;

  constructor(@Inject(CONFIG) { drafting: { model } }: Config) {
    this.model = model;
    this.client = model
      ? new OpenAI({
          baseURL: model.address,
          apiKey: model.key ?? 'none',
          ...(model.key ? {} : { defaultHeaders: { Authorization: null } }),
          // Settings come from configuration alone: without these the package reads the environment.
          organization: null,
          project: null,
          webhookSecret: null,
          logLevel: 'off',
          // The job tries again, and counts.
          maxRetries: 0,
        })
      : null;
  }

  /**
   * Sends exactly these messages, and nothing else.
   *
   * @throws AttemptFailure for everything that the model, its service or the way to it is the reason of.
   */
  async ask({ messages, schema }: DraftingPrompt): Promise<ModelReply> {
    if (!this.client || !this.model) throw new Error('no model is configured');
    try {
      const completion = await this.client.chat.completions.create(
        {
          model: this.model.name,
          messages: messages.map(({ role, text }) => ({ role, content: text })),
          response_format: {
            type: 'json_schema',
            json_schema: { name: schema.name, strict: schema.strict, schema: { ...schema.schema } },
          },
        },
        // The time-out of the package ends with the headers; an answer that never ends has to end too.
        { signal: AbortSignal.timeout(this.model.timeoutSeconds * 1000), timeout: this.model.timeoutSeconds * 1000 },
      );
      return replyOf(completion);
    } catch (error) {
      throw failureOf(error) ?? error;
    }
  }
}

/** The type says what a service should send; what it does send is looked at. */
function replyOf(completion: Partial<OpenAI.ChatCompletion> | string | null): ModelReply {
  if (typeof completion !== 'object' || completion === null || !Array.isArray(completion.choices)) throw unreadable();
  const used = usedBy(completion.usage);
  const [choice] = completion.choices as Partial<OpenAI.ChatCompletion.Choice>[];
  if (choice?.message?.refusal || choice?.finish_reason === 'content_filter') throw refusedByModel(used);
  if (choice?.finish_reason === 'length') throw cutShort(used);
  const text = choice?.message?.content;
  if (typeof text !== 'string' || text.trim() === '') throw unreadable(used);
  return { text, used };
}

function usedBy(usage: OpenAI.CompletionUsage | null | undefined): TokenUse {
  const whole = (tokens: unknown): number =>
    Number.isSafeInteger(tokens) && (tokens as number) > 0 ? (tokens as number) : 0;
  return usage ? { input: whole(usage.prompt_tokens), output: whole(usage.completion_tokens) } : noTokens;
}
