import { type DraftList, type DraftPreview, type DraftView } from '@attune/contracts';
import { dateTime } from '../ui/day-format.js';
import { counted } from '../ui/number-format.js';

type Listed = DraftList['items'][number];

/** "Local engine, 6 Nov 2026, 18:20, M. Duarte". */
export function draftName(draft: Listed | DraftView): string {
  const engine = draft.engine === 'local' ? 'Local engine' : (draft.model?.name ?? 'Model');
  return `${engine}, ${dateTime(draft.createdAt)}, ${draft.by.name}`;
}

/** "12 sentences, 11 with evidence, 1 without; 4 quotes, all found in the transcript". */
export function draftEvidence(draft: Pick<DraftView, 'evidence'>): string {
  if (draft.evidence === null) return '';
  const { sentences, supported, unsupported, quotes, quotesNotFound } = draft.evidence;
  const without = unsupported === 0 ? '' : `, ${unsupported} without`;
  const found = quotesNotFound === 0 ? 'all found in the transcript' : `${quotesNotFound} not found in the transcript`;
  const quoted = quotes === 0 ? 'no quotes' : `${counted(quotes, 'quote')}, ${found}`;
  return `${counted(sentences, 'sentence')}, ${supported} with evidence${without}; ${quoted}`;
}

/** What sending would cost, as far as it is known. */
export function previewCost(preview: Pick<DraftPreview, 'estimatedTokens' | 'estimatedCost'>): string {
  const tokens = `about ${preview.estimatedTokens.toLocaleString('en')} tokens`;
  return preview.estimatedCost === null
    ? `${tokens}; no price is configured`
    : `${tokens}, about ${preview.estimatedCost.toFixed(4)} in the currency of the configured price`;
}

/** Tokens and cost of a draft by a model, as the model reported them. */
export function modelUse(model: NonNullable<DraftView['model']>): string {
  const tokens = (count: number | null): string => (count === null ? 'not reported' : count.toLocaleString('en'));
  const cost = model.cost === null ? 'no price configured' : `cost ${model.cost.toFixed(4)}`;
  const attempts = model.attempts === 1 ? '' : `, ${model.attempts} attempts`;
  return `${tokens(model.inputTokens)} tokens in, ${tokens(model.outputTokens)} out, ${cost}${attempts}`;
}
