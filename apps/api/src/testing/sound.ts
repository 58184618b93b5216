/** A playable WAV file (PCM, 16 bit, mono): a tone, made from nothing. */
export function toneWav(seconds: number, { hertz = 220, rate = 16_000 } = {}): Buffer {
  const samples = Math.round(seconds * rate);
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i++) {
    wav.writeInt16LE(Math.round(12_000 * Math.sin((2 * Math.PI * hertz * i) / rate)), 44 + i * 2);
  }
  return wav;
}

/** Seconds of sound in a WAV file; NaN where it is none that a player could play. */
export function wavSeconds(file: Buffer): number {
  const word = (at: number): string => file.toString('latin1', at, at + 4);
  if (word(0) !== 'RIFF' || word(8) !== 'WAVE') return Number.NaN;
  let bytesPerSecond = Number.NaN;
  for (let at = 12; at + 8 <= file.length;) {
    const length = file.readUInt32LE(at + 4);
    if (word(at) === 'fmt ') bytesPerSecond = file.readUInt32LE(at + 16);
    // Written as a stream, a length may be unknown: then everything that follows is sound.
    if (word(at) === 'data') return Math.min(length, file.length - at - 8) / bytesPerSecond;
    at += 8 + length + (length % 2);
  }
  return Number.NaN;
}
