import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { passagesCommand } from './passages.command.js';

const folder = mkdtempSync(join(tmpdir(), 'attune-passages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Runs the command in this process; the lines that it prints, and the code with which it would end. */
async function run(...words: string[]): Promise<{ lines: string[]; code: number }> {
  const lines: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  process.exitCode = 0;
  try {
    await passagesCommand().parseAsync(words, { from: 'user' });
    return { lines, code: Number(process.exitCode) };
  } finally {
    process.exitCode = 0;
    log.mockRestore();
  }
}

interface Line {
  readonly file: string;
  readonly turns: number;
  readonly passages: readonly { turns: [number, number]; family: string; reasons: string[]; quotes: string[] }[];
  readonly remarks?: string[];
  readonly error?: string;
}
const parsed = ({ lines }: { lines: string[] }) => lines.map((line) => JSON.parse(line) as Line);

const lines = [
  ': Hello, shall we begin?',
  ': Yes, let us begin, it was a long week at work and I slept little.',
  ': Could you try the breathing exercise with me now?',
  ": No. I'm not doing that.",
  ': All right.',
];
const named = file('named.txt', lines.map((line, index) => `${index % 2 === 0 ? 'T' : 'C'}${line}`).join('\n'));
const nameless = file('voices.txt', lines.map((line, index) => `SPEAKER_0${index % 2}${line}`).join('\n'));
const broken = file('broken.srt', '1\n00:00:05,000 --> 00:00:01,000\nHello.\n');

describe('attune passages --json', () => {
  it('prints one line for each file, with these keys and no others', async () => {
    const ended = await run(named, '--json');
    expect(ended.code).toBe(0);
    expect(parsed(ended)).toEqual([
      {
        file: named,
        turns: 5,
        passages: [
          {
            turns: [2, 4],
            family: 'confrontation',
            reasons: [
              'The client turns down what the therapist has just proposed. Turns like this: 1 of 1 client turns here; in the rest of this session 0 of 1.',
            ],
            quotes: ["I'm not doing that."],
          },
        ],
      },
    ]);
  });

  it('says what it needs where nobody has said who is who, and takes it from the options', async () => {
    const ended = await run(nameless, '--json');
    expect(ended.code).toBe(0);
    const [unknown] = parsed(ended);
    expect(unknown?.passages).toEqual([]);
    expect(unknown?.remarks?.[0]).toContain('which voice is the client');
    for (const told of [
      ['--client', 'SPEAKER_01'],
      ['--therapist', 'speaker_00'],
    ]) {
      const [known] = parsed(await run(nameless, '--json', ...told));
      expect(known?.passages.map(({ turns }) => turns)).toEqual([[2, 4]]);
      expect(known?.remarks).toBeUndefined();
    }
  });

  it('names a broken or missing file or voice, goes on with the others, and ends with 1', async () => {
    const ended = await run(broken, join(folder, 'none.vtt'), named, '--json');
    expect(ended.code).toBe(1);
    const [first, second, third] = parsed(ended);
    expect([first?.file, first?.error]).toEqual([broken, expect.stringContaining('line ')]);
    expect(second?.error).toContain('ENOENT');
    expect(third?.passages).toHaveLength(1);
    const voice = await run(nameless, '--client', 'Ann', '--json');
    expect(voice.code).toBe(1);
    expect(parsed(voice)[0]?.error).toBe('No voice is called "Ann". Voices: SPEAKER_00, SPEAKER_01.');
  });

  it('reads for people without --json', async () => {
    const { lines: said } = await run(named);
    expect(said.join('\n')).toContain('turns 2 to 4: confrontation');
    expect(said.join('\n')).toContain("turn 3: “I'm not doing that.”");
  });
});
