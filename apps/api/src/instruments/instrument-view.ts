import { type Instrument, type Scale, canBeGiven, missingFacts } from '@attune/measures';
import type { InstrumentDetail, InstrumentSummary, MeasurementError } from '@attune/contracts';

export function summaryOf(
  instrument: Instrument,
  origin: 'library' | 'own',
  administrations: number,
): InstrumentSummary {
  return {
    id: instrument.id,
    family: instrument.family,
    name: instrument.name,
    abbreviation: instrument.abbreviation,
    perspective: instrument.perspective,
    domain: instrument.domain,
    items: instrument.items.length,
    scales: instrument.scales.map((scale) => ({ id: scale.id, name: scale.name, items: scale.items.length })),
    minimum: instrument.scale.min,
    maximum: instrument.scale.max,
    keyState: instrument.keyState,
    cannotBeGiven: whyNotGiven(instrument),
    rangeKnown: instrument.scale.undetermined !== true,
    origin,
    licence: instrument.licence,
    citation: instrument.citation,
    administrations,
  };
}

/** Why this form cannot be filled in here, in words; null where it can. */
export function whyNotGiven(instrument: Instrument): string | null {
  if (instrument.offByDefault)
    return 'This form needs a licence of your site. Once you have it, add the form as an own instrument.';
  if (canBeGiven(instrument)) return null;
  return `Not known from any source yet: ${missingFacts(instrument).join(', ')}. Add the form as an own instrument from your manual.`;
}

export function detailOf(
  instrument: Instrument,
  origin: 'library' | 'own',
  administrations: number,
  measurementErrors: MeasurementError[],
): InstrumentDetail {
  return {
    ...summaryOf(instrument, origin, administrations),
    version: instrument.version,
    timeFrame: instrument.timeFrame,
    year: instrument.year,
    sources: [...instrument.sources],
    notes: instrument.notes,
    reversed: [...instrument.reversed],
    missing: instrument.missing,
    anchors: [...instrument.scale.anchors],
    kind: instrument.scale.kind,
    cues: instrument.items.map((item) => ({ number: item.number, cue: item.cue })),
    scaleItems: instrument.scales.map((scale) => ({
      id: scale.id,
      name: scale.name,
      items: [...scale.items],
      aggregate: scale.aggregate,
    })),
    measurementErrors,
  };
}

/** Whether a score of the one form can be taken from a score of the other. */
export const sameRange = (a: Instrument, b: Instrument): boolean =>
  a.scale.min === b.scale.min && a.scale.max === b.scale.max;

/** The scale that stands for the whole form: its total, else its first scale; null without a key. */
export const mainScale = (instrument: Instrument): Scale | null =>
  instrument.scales.find((scale) => scale.id === 'total') ?? instrument.scales[0] ?? null;
