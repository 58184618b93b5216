import fc from 'fast-check';
import { toneWav } from '../testing/sound.js';
import { acceptedTypes, extensionOf, signatureBytes, soundTypeOf } from './sound-type.js';

const of = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

// Beginnings of files as ffmpeg 5.1 and a browser's MediaRecorder write them.
it.each<[string, Buffer, string | null]>([
  ['PCM in RIFF', toneWav(0.01), 'audio/wav'],
  ['an mp3 with tags', of('ID3', [4, 0, 0, 0, 0, 0, 0x23]), 'audio/mpeg'],
  ['an mp3 without', of([0xff, 0xfb, 0x90, 0x64]), 'audio/mpeg'],
  ['an mp3 of 16 kHz', of([0xff, 0xf3, 0x48, 0xc4]), 'audio/mpeg'],
  ['an m4a', of([0, 0, 0, 0x1c], 'ftypM4A ', [0, 0, 2, 0]), 'audio/mp4'],
  ['an mp4 of a browser', of([0, 0, 0, 0x20], 'ftypisom', [0, 0, 2, 0]), 'audio/mp4'],
  ['an ogg', of('OggS', [0, 2], '\0\0\0\0'), 'audio/ogg'],
  ['a webm', of([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 1, 0x42, 0x82, 0x84], 'webm'), 'audio/webm'],
  ['a Matroska film', of([0x1a, 0x45, 0xdf, 0xa3, 0xa3, 0x42, 0x82, 0x88], 'matroska'), null],
  ['an AVI film', of('RIFF', [0, 0, 1, 0], 'AVI LIST'), null],
  ['an AAC stream', of([0xff, 0xf1, 0x50, 0x80]), null],
  ['an mp3 frame of a bit rate that does not exist', of([0xff, 0xfb, 0xf0, 0x64]), null],
  ['a text', of('WEBVTT\n\n00:00.000 --> 00:01.000\nHello'), null],
  ['nothing', of(), null],
])('%s', (_, beginning, type) => expect(soundTypeOf(beginning)?.type ?? null).toBe(type));

it('no text is sound, however it begins', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 0, maxLength: signatureBytes, unit: 'binary' }), (text) => {
      fc.pre(!/^(ID3|OggS|....ftyp|RIFF....WAVE)/s.test(text));
      expect(soundTypeOf(Buffer.from(text, 'utf8'))).toBeNull();
    }),
    { numRuns: 1000 },
  );
});

it('every kind that is accepted has an ending for services that look at it', () => {
  expect(acceptedTypes.map(extensionOf)).toEqual(['wav', 'mp3', 'm4a', 'ogg', 'webm']);
});
