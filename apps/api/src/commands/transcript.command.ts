import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import {
  type FileRemark,
  type ParsedTranscript,
  type TranscriptFormat,
  readTranscripts,
  transcriptFormats,
  wordsOf,
} from '@attune/notes';

interface Options {
  readonly json?: boolean;
  readonly cues?: boolean;
  readonly repair?: boolean;
  readonly format?: TranscriptFormat;
}

const said = ({ line, message }: FileRemark): string => (line === null ? message : `line ${line}: ${message}`);

/** What a program reads: one line for each conversation, which is one for each file that holds one. */
function printJson(
  file: string,
  { id, cues, turns }: ParsedTranscript,
  several: boolean,
  warnings: readonly FileRemark[],
  options: Options,
): void {
  const spoken = (options.cues ? cues : turns).map(({ voice, start, end, text }) => ({
    speaker: voice,
    start,
    end,
    text,
  }));
  console.log(
    JSON.stringify({
      file,
      ...(several ? { transcript: id } : {}),
      ...(options.cues ? { cues: spoken } : { turns: spoken }),
      warnings,
    }),
  );
}

/** What a person reads: how much there is of whom. */
function printSummary({ id, cues, turns }: ParsedTranscript, several: boolean): void {
  const voices = [...new Set(turns.map((turn) => turn.voice))].map((voice) => {
    const own = turns.filter((turn) => turn.voice === voice);
    const words = own.reduce((sum, turn) => sum + wordsOf(turn.text), 0);
    return `  ${voice ?? '(no name)'}: ${own.length} turns, ${words} words`;
  });
  const title = several ? `  transcript ${id ?? '(no name)'}: ` : '  ';
  console.log([`${title}${turns.length} turns of ${cues.length} cues`, ...voices].join('\n'));
}

export const transcriptCommand = (): Command =>
  new Command('transcript')
    .description(
      'reads transcript files of any kind (WebVTT, SRT, Zoom, Teams, Otter, JSON, CSV, text); needs no clinic',
    )
    .argument('<file...>')
    .addOption(new Option('--format <format>', 'default: recognised from the content').choices([...transcriptFormats]))
    .option('--repair', 'keep what can be read of a broken file, and list what was repaired; default: refuse it')
    .option('--cues', 'cues as the file has them, before they are joined into turns')
    .option('--json', 'one JSON object per file: {"file", "turns": [{"speaker", "start", "end", "text"}], "warnings"}')
    .action(async (files: string[], options: Options) => {
      for (const file of files) await print(file, options);
    });

async function print(file: string, options: Options): Promise<void> {
  const read = await readFile(file).then(
    (bytes) =>
      readTranscripts(bytes, {
        fileName: file,
        broken: options.repair ? 'repair' : 'refuse',
        ...(options.format ? { format: options.format } : {}),
      }),
    (error: Error) => ({ ok: false as const, format: null, problems: [{ line: null, message: error.message }] }),
  );
  if (!read.ok) {
    process.exitCode = 1;
    const error = `The file cannot be read as a transcript${read.format ? ` (${read.format})` : ''}.`;
    if (options.json) console.log(JSON.stringify({ file, error, problems: read.problems }));
    else console.log([`${file}: ${error}`, ...read.problems.map((problem) => `  ${said(problem)}`)].join('\n'));
    return;
  }
  const several = read.transcripts.length > 1;
  if (!options.json) console.log(`${file}: ${read.format}, ${read.encoding}`);
  for (const transcript of read.transcripts) {
    if (options.json) printJson(file, transcript, several, read.warnings, options);
    else printSummary(transcript, several);
  }
  if (!options.json) for (const warning of read.warnings) console.log(`  ${said(warning)}`);
}
