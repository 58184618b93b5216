/** How many bytes from the beginning are enough to tell. */
export const signatureBytes = 64;

export interface SoundType {
  /** Media type, for the player and for the transcription service. */
  readonly type: string;
  /** Services look at the end of the file's name. */
  readonly extension: string;
}

const types = {
  wav: { type: 'audio/wav', extension: 'wav' },
  mp3: { type: 'audio/mpeg', extension: 'mp3' },
  mp4: { type: 'audio/mp4', extension: 'm4a' },
  ogg: { type: 'audio/ogg', extension: 'ogg' },
  webm: { type: 'audio/webm', extension: 'webm' },
} as const satisfies Record<string, SoundType>;

export const acceptedTypes: readonly string[] = Object.values(types).map(({ type }) => type);

export const extensionOf = (type: string): string =>
  Object.values(types).find((known) => known.type === type)?.extension ?? 'bin';

/**
 * What a recording is by its first bytes; null for anything that is none of the five. A name proves nothing.
 *
 * Signatures: RIFF/WAVE (Microsoft 1991); ID3v2 and MPEG audio frame headers of layer III (ISO 11172-3, 2.4.1.3);
 * `ftyp` box (ISO 14496-12, 4.3); Ogg page (RFC 3533, 6); EBML with DocType "webm" (RFC 8794, 8.1).
 *
 * @example soundTypeOf(Buffer.from('OggS…')) // { type: 'audio/ogg', extension: 'ogg' }
 */
export function soundTypeOf(beginning: Buffer): SoundType | null {
  const text = (from: number, to: number): string => beginning.toString('latin1', from, to);
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return types.wav;
  if (text(0, 4) === 'OggS') return types.ogg;
  if (text(4, 8) === 'ftyp') return types.mp4;
  if (text(0, 4) === '\x1a\x45\xdf\xa3') return text(0, signatureBytes).includes('webm') ? types.webm : null;
  if (text(0, 3) === 'ID3' || isLayerThreeFrame(beginning)) return types.mp3;
  return null;
}

/** Eleven bits of ones, layer III, and a bit rate and a sampling rate that exist. */
function isLayerThreeFrame(bytes: Buffer): boolean {
  const [first, second, third] = [bytes[0] ?? 0, bytes[1] ?? 0, bytes[2] ?? 0];
  const synchronised = first === 0xff && (second & 0xe0) === 0xe0;
  const version = (second >> 3) & 3;
  const layer = (second >> 1) & 3;
  const bitRate = third >> 4;
  const samplingRate = (third >> 2) & 3;
  return synchronised && version !== 1 && layer === 1 && bitRate > 0 && bitRate < 15 && samplingRate !== 3;
}
