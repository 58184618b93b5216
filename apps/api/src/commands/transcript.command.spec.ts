import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { transcriptCommand } from './transcript.command.js';

const folder = mkdtempSync(join(tmpdir(), 'attune-transcripts-'));
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
    await transcriptCommand().parseAsync(words, { from: 'user' });
    return { lines, code: Number(process.exitCode) };
  } finally {
    process.exitCode = 0;
    log.mockRestore();
  }
}

const parsed = ({ lines }: { lines: string[] }) => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

const vtt = file(
  'a.vtt',
  'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>How &amp; when?\n\n00:02.000 --> 00:03.000\n<v Ann>Tell me.\n\n00:03.000 --> 00:04.000\n<v Bo><i>Fine.</i>\n',
);
const broken = file('broken.srt', '1\n00:00:05,000 --> 00:00:01,000\nHello.\n');
const plain = file('plain.txt', 'T: Hello.\nC: Hi.\n');

describe('attune transcript --json', () => {
  it('prints one line for each file, with these keys and no others', async () => {
    const ended = await run(vtt, plain, '--json');
    expect(ended.code).toBe(0);
    expect(parsed(ended)).toEqual([
      {
        file: vtt,
        turns: [
          { speaker: 'Ann', start: 1, end: 3, text: 'How & when? Tell me.' },
          { speaker: 'Bo', start: 3, end: 4, text: 'Fine.' },
        ],
        warnings: [],
      },
      {
        file: plain,
        turns: [
          { speaker: 'T', start: null, end: null, text: 'Hello.' },
          { speaker: 'C', start: null, end: null, text: 'Hi.' },
        ],
        warnings: [],
      },
    ]);
  });

  it('prints the cues instead, where they are asked for', async () => {
    const [printed] = parsed(await run(vtt, '--cues', '--json'));
    expect(Object.keys(printed ?? {})).toEqual(['file', 'cues', 'warnings']);
    expect(printed?.['cues']).toHaveLength(3);
  });

  it('refuses a broken file with line and reason, ends with 1, and still prints the others', async () => {
    const ended = await run(broken, join(folder, 'none.vtt'), plain, '--json');
    expect(ended.code).toBe(1);
    expect(parsed(ended)).toMatchObject([
      { file: broken, problems: [{ line: 2, message: 'The end of this subtitle is before its start.' }] },
      { problems: [{ line: null }] },
      { file: plain, turns: [{}, {}] },
    ]);
  });

  it('repairs it where that is asked for', async () => {
    const ended = await run(broken, '--repair', '--json');
    expect(ended.code).toBe(0);
    expect(parsed(ended)).toEqual([
      {
        file: broken,
        turns: [{ speaker: null, start: 5, end: null, text: 'Hello.' }],
        warnings: [{ line: 2, message: 'The end of this subtitle is before its start.' }],
      },
    ]);
  });

  it('prints one line for each conversation of a file that holds several', async () => {
    const several = file('several.csv', 'transcript_id,speaker,text\na,T,Hello.\nb,T,Good day.\na,C,Hi.\n');
    expect(
      parsed(await run(several, '--json')).map(({ transcript, turns }) => [transcript, (turns as []).length]),
    ).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('reads a file as the format that is given', async () => {
    const [printed] = parsed(await run(plain, '--format', 'csv', '--repair', '--json'));
    expect(printed?.['turns']).toMatchObject([{ text: 'T: Hello.' }, { text: 'C: Hi.' }]);
  });
});

describe('attune transcript', () => {
  it('says how much there is of whom', async () => {
    const { lines } = await run(vtt, broken);
    expect(lines.join('\n')).toContain(
      `${vtt}: webvtt, utf-8\n  2 turns of 3 cues\n  Ann: 1 turns, 5 words\n  Bo: 1 turns, 1 words`,
    );
    expect(lines.join('\n')).toContain('line 2: The end of this subtitle is before its start.');
  });
});
