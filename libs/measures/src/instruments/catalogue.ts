import { wai36Client, wai36Observer, wai36Therapist } from './forms/wai-36.js';
import { waiOShort, waiSClient, waiSTherapist } from './forms/wai-s.js';
import { waiSrClient, waiSrTherapist } from './forms/wai-sr.js';
import { type Instrument } from './instrument.js';

/** Every form of the catalogue, alliance measures first, in the order in which pages list them. */
export const instruments: readonly Instrument[] = [
  waiSrClient,
  waiSrTherapist,
  waiSClient,
  waiSTherapist,
  waiOShort,
  wai36Client,
  wai36Therapist,
  wai36Observer,
];

const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));

/**
 * The form with this id.
 *
 * @param id - stable id, for example `wai-sr-c`
 * @returns the form, or undefined where the catalogue has none of that id
 */
export const findInstrument = (id: string): Instrument | undefined => byId.get(id);
