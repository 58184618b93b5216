import type { DraftingModel } from '../../config/drafting-settings.js';
import type { TokenUse } from './attempt-failure.js';

/** Cost in the currency of the configured price per million tokens; null where none is configured. */
export const costOf = ({ input, output }: TokenUse, price: DraftingModel['price']): number | null =>
  price && (input * price.input + output * price.output) / 1_000_000;
