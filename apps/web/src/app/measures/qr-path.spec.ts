import decodeQR from 'qr/decode.js';
import { qrPicture, type QrPicture } from './qr-path.js';

/** Paints the path as a reader's camera would see it. */
function painted({ size, path }: QrPicture, scale = 4): { width: number; height: number; data: Uint8Array } {
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let py = Number(y) * scale; py < (Number(y) + 1) * scale; py += 1) {
      for (let px = Number(x) * scale; px < (Number(x) + Number(length)) * scale; px += 1) {
        data.fill(0, (py * width + px) * 4, (py * width + px) * 4 + 3);
      }
    }
  }
  return { width, height: width, data };
}

describe('qrPicture', () => {
  it.each(['https://attune.example/f/p0Xk2v9QmJr8sT1uWz4yAbCdEfGhIjKlMnOpQrStUvW', 'http://192.168.1.20:3000/f/abc'])(
    'is read back as %s',
    (address) => {
      expect(decodeQR(painted(qrPicture(address)))).toBe(address);
    },
  );

  it('leaves four light modules on every side', () => {
    const { path, size } = qrPicture('https://attune.example/f/abc');
    const strokes = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((match) => match.slice(1).map(Number));
    const left = Math.min(...strokes.map(([x = 0]) => x));
    const right = Math.max(...strokes.map(([x = 0, , length = 0]) => x + length));
    const rows = strokes.map(([, y = 0]) => y);
    expect([left, size - right, Math.min(...rows), size - Math.max(...rows) - 1]).toEqual([4, 4, 4, 4]);
  });
});
