import { type Instrument, type Scale } from '../instruments/instrument.js';
import { checkResponses } from './check-responses.js';
import { responseScaleOf } from './item-range.js';
import { mostUnanswered } from './missing-allowance.js';
import { reasonForNoKey } from './no-key.js';
import { publishedMetric, scaleRange } from './published-metric.js';
import { fillWithSubscaleMeans } from './rounded-subscale-mean.js';
import { type NotScored, type Scored, type ScaleScore, type ScoreOptions, type WithheldScale } from './scale-score.js';

/**
 * Scores one administration of one form: checks the responses, orients reversed items (min + max − x) and gives
 * every scale whose missing rule is met.
 *
 * Sum scales with unanswered items are prorated: mean of the answered items × number of items (OQ-45 replaces by
 * the rounded mean of the subscale, as published). Such scores carry `prorated: true`. A scale with too many
 * unanswered items is withheld with its reason; it is never 0.
 *
 * @param instrument - a form of the catalogue, of a definition file, or with a site key
 * @param responses - one entry per item in item order, as answered (not reversed); null for unanswered
 * @param options - layout of the answers (WAI-SR) and anchoring (WAI-O)
 * @returns scores and withheld scales; or `ok: false` with the reason and, by item, what is wrong
 * @example
 * const result = score(findInstrument('wai-sr-c')!, [4, 4, 5, 4, 5, 4, 5, 4, 4, null, 4, 4]);
 * if (result.ok) result.scores.find(({ scale }) => scale === 'total')?.value; // 51.27…, prorated
 */
export function score(
  instrument: Instrument,
  responses: readonly (number | null)[],
  options: ScoreOptions = {},
): Scored | NotScored {
  const noKey = reasonForNoKey(instrument);
  if (noKey) return { ok: false, reason: noKey };
  if (responses.length !== instrument.items.length) {
    return {
      ok: false,
      reason:
        `${instrument.name} has ${instrument.items.length} items, but ${responses.length} responses were given. ` +
        'Give one entry per item, empty (null) for an unanswered one.',
    };
  }
  const anchoring = chosenAnchoring(instrument, options);
  if (anchoring === 'unknown') {
    const known = (instrument.anchorings ?? []).map(({ id }) => id).join(', ') || 'none';
    return { ok: false, reason: `${instrument.name} has no anchoring "${options.anchoring}" (known: ${known}).` };
  }
  const problems = checkResponses(instrument, responses);
  if (problems.length > 0) {
    return { ok: false, reason: `${problems.length} of ${responses.length} responses cannot be used.`, problems };
  }
  const oriented = orient(instrument, responses, options.layout);
  const filled = instrument.missing.replacement ? fillWithSubscaleMeans(instrument, oriented) : oriented;
  const scores: ScaleScore[] = [];
  const withheld: WithheldScale[] = [];
  for (const scale of instrument.scales) {
    const outcome = scoreScale(instrument, scale, oriented, filled);
    if ('reason' in outcome) withheld.push(outcome);
    else scores.push(outcome);
  }
  return { ok: true, scores, withheld, ...(anchoring && { anchoring }) };
}

/** The responses with reversed items turned round (and flipped rows, where data were coded by column position). */
function orient(
  instrument: Instrument,
  responses: readonly (number | null)[],
  layout: ScoreOptions['layout'],
): (number | null)[] {
  const flipped = layout === 'column-position' ? (instrument.layoutFlippedRows ?? []) : [];
  return responses.map((response, index) => {
    if (response === null) return null;
    const item = index + 1;
    const turned = instrument.reversed.includes(item) !== flipped.includes(item);
    const { min, max } = responseScaleOf(instrument, item);
    return turned ? min + max - response : response;
  });
}

function scoreScale(
  instrument: Instrument,
  scale: Scale,
  oriented: readonly (number | null)[],
  filled: readonly (number | null)[],
): ScaleScore | WithheldScale {
  const answered = present(scale, oriented);
  const items = scale.items.length;
  const missing = items - answered.length;
  const allowed = mostUnanswered(instrument, scale);
  if (missing > allowed || answered.length === 0) {
    return { scale: scale.id, reason: tooFew(instrument, scale, answered.length, allowed) };
  }
  const values = present(scale, filled);
  if (instrument.missing.replacement && values.length < items) {
    return { scale: scale.id, reason: `${scale.name}: a subscale has too few answered items to replace the others.` };
  }
  return {
    scale: scale.id,
    name: scale.name,
    value: publishedMetric(scale, sum(values), values.length),
    itemMean: sum(answered) / answered.length,
    answered: answered.length,
    items,
    prorated: missing > 0,
    totalsOnly: false,
    ...scaleRange(instrument, scale),
    keyState: instrument.keyState,
  };
}

const present = (scale: Scale, values: readonly (number | null)[]): number[] =>
  scale.items.map((item) => values[item - 1]).filter((value) => typeof value === 'number');

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function tooFew(instrument: Instrument, scale: Scale, answered: number, allowed: number): string {
  return (
    `${scale.name}: ${answered} of ${scale.items.length} items answered; at least ${scale.items.length - allowed} are ` +
    `needed. ${instrument.missing.source}`
  );
}

function chosenAnchoring(instrument: Instrument, options: ScoreOptions): string | undefined {
  const known = instrument.anchorings ?? [];
  if (options.anchoring === undefined) return known[0]?.id;
  return known.some(({ id }) => id === options.anchoring) ? options.anchoring : 'unknown';
}
