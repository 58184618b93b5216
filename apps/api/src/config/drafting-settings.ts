import type { Environment } from './environment.js';
import { ConfigError } from './start-error.js';

/** A language model behind an OpenAI-compatible interface; `/chat/completions` is added to the address. */
export interface DraftingModel {
  readonly address: string;
  readonly key: string | null;
  readonly name: string;
  readonly timeoutSeconds: number;
  /** Before the second attempt, where the service names no time; three times as long before the third. */
  readonly pauseMilliseconds: number;
  /** Per million tokens, in whatever currency the operator counts; null where no price is configured. */
  readonly price: { readonly input: number; readonly output: number } | null;
}

export interface DraftingSettings {
  /** Null: notes are drafted locally only. */
  readonly model: DraftingModel | null;
  /** The settings that a model would need, by name; empty where there is one. */
  readonly missing: readonly string[];
}

/** Where the package `openai` goes by itself; taken only where a key is given. */
const publicAddress = 'https://api.openai.com/v1';

/** @throws ConfigError where one price is given without the other. */
export function readDraftingSettings(given: Environment): DraftingSettings {
  const { ATTUNE_DRAFT_MODEL: name, OPENAI_BASE_URL: base, OPENAI_API_KEY: key } = given;
  const missing = [
    ...(name === undefined ? ['ATTUNE_DRAFT_MODEL'] : []),
    ...(base === undefined && key === undefined ? ['OPENAI_BASE_URL (or OPENAI_API_KEY)'] : []),
  ];
  if (name === undefined || missing.length > 0) return Object.freeze({ model: null, missing });
  const { ATTUNE_DRAFT_PRICE_INPUT: input, ATTUNE_DRAFT_PRICE_OUTPUT: output } = given;
  if ((input === undefined) !== (output === undefined)) {
    throw new ConfigError(
      'ATTUNE_DRAFT_PRICE_INPUT and ATTUNE_DRAFT_PRICE_OUTPUT belong together: give both, or neither.',
    );
  }
  const price = input !== undefined && output !== undefined ? { input, output } : null;
  const timeoutSeconds = given.ATTUNE_DRAFT_TIMEOUT_SECONDS;
  const model = {
    address: base ?? publicAddress,
    key: key ?? null,
    name,
    timeoutSeconds,
    pauseMilliseconds: 1000,
    price,
  };
  return Object.freeze({ model, missing: [] });
}
