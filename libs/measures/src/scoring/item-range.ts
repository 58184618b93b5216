import { type Instrument, type ResponseScale } from '../instruments/instrument.js';

/** The response scale of one item: its own where it has one, else that of the form. */
export const responseScaleOf = (instrument: Instrument, item: number): ResponseScale =>
  instrument.items[item - 1]?.scale ?? instrument.scale;
