import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import {
  type ParsedTranscript,
  type ParsedTurn,
  type PassagesFound,
  type Turn,
  type TranscriptFormat,
  findPassages,
  guessRoles,
  readTranscripts,
  toTurns,
  transcriptFormats,
} from '@attune/notes';

interface Options {
  readonly json?: boolean;
  readonly repair?: boolean;
  readonly format?: TranscriptFormat;
  readonly client?: string;
  readonly therapist?: string;
}

const sameVoice = (voice: string | null, named: string): boolean =>
  (voice ?? '').trim().toLowerCase() === named.trim().toLowerCase();

/**
 * Turns with the roles that were named, or guessed. Where one voice is named and there are two, the other one follows.
 *
 * @throws Error where a named voice does not speak in the file
 */
export function turnsWithRoles(turns: readonly ParsedTurn[], { client, therapist }: Options): Turn[] {
  if (client === undefined && therapist === undefined) return toTurns(turns, guessRoles(turns));
  const voices = [...new Set(turns.map((turn) => turn.voice))];
  for (const named of [client, therapist])
    if (named !== undefined && !voices.some((voice) => sameVoice(voice, named)))
      throw new Error(
        `No voice is called "${named}". Voices: ${voices.map((voice) => voice ?? '(no name)').join(', ')}.`,
      );
  const rest = voices.length === 2 ? ({ client: 'client', therapist: 'therapist' } as const) : undefined;
  const speakerOf = (voice: string | null): Turn['speaker'] => {
    if (client !== undefined && sameVoice(voice, client)) return 'client';
    if (therapist !== undefined && sameVoice(voice, therapist)) return 'therapist';
    return (client === undefined ? rest?.client : therapist === undefined ? rest?.therapist : undefined) ?? 'unknown';
  };
  return toTurns(
    turns,
    voices.map((voice) => ({ voice, speaker: speakerOf(voice) })),
  );
}

const rolesAreKnown = (turns: readonly Turn[]): boolean =>
  ['client', 'therapist'].every((speaker) => turns.some((turn) => turn.speaker === speaker));

/**
 * What a program reads: turns counted from 0, as `attune transcript --json` lists them. Remarks where not everything could
 * be looked at for want of roles, and where nothing was found.
 */
const asLine = (
  file: string,
  transcript: ParsedTranscript,
  several: boolean,
  found: PassagesFound,
  roles: boolean,
): string =>
  JSON.stringify({
    file,
    ...(several ? { transcript: transcript.id } : {}),
    turns: transcript.turns.length,
    passages: found.passages.map((passage) => ({
      turns: passage.turns,
      family: passage.family,
      reasons: passage.reasons.map((reason) => reason.text),
      quotes: passage.quotes.map((quote) => quote.text),
    })),
    ...(roles && found.passages.length > 0 ? {} : { remarks: found.remarks }),
  });

/** What a person reads. */
function asText(found: PassagesFound): string {
  const passages = found.passages.map(({ turns: [first, last], family, reasons, quotes }) =>
    [
      `  turns ${first} to ${last}: ${family}`,
      ...reasons.map((reason) => `    ${reason.text}`),
      ...quotes.map((quote) => `    turn ${quote.turn}: “${quote.text}”`),
    ].join('\n'),
  );
  return [...passages, ...found.remarks.map((remark) => `  ${remark}`)].join('\n');
}

export const passagesCommand = (): Command =>
  new Command('passages')
    .description('passages of transcript files that are worth reading again, with reasons; needs no clinic')
    .argument('<file...>')
    .addOption(new Option('--format <format>', 'default: recognised from the content').choices([...transcriptFormats]))
    .option('--repair', 'keep what can be read of a broken file; default: refuse it')
    .option('--client <voice>', 'what the file calls the client; default: guessed')
    .option('--therapist <voice>', 'what the file calls the therapist; default: guessed')
    .option(
      '--json',
      'one JSON object per file: {"file", "turns": n, "passages": [{"turns", "family", "reasons", "quotes"}]}',
    )
    .action(async (files: string[], options: Options) => {
      for (const file of files) await print(file, options);
    });

async function print(file: string, options: Options): Promise<void> {
  const refuse = (error: string): void => {
    process.exitCode = 1;
    console.log(options.json ? JSON.stringify({ file, error }) : `${file}: ${error}`);
  };
  try {
    const read = readTranscripts(await readFile(file), {
      fileName: file,
      broken: options.repair ? 'repair' : 'refuse',
      ...(options.format ? { format: options.format } : {}),
    });
    if (!read.ok) {
      const problems = read.problems.map(({ line, message }) => (line === null ? message : `line ${line}: ${message}`));
      refuse(`The file cannot be read as a transcript. ${problems.join(' ')}`);
      return;
    }
    const several = read.transcripts.length > 1;
    for (const transcript of read.transcripts) {
      const turns = turnsWithRoles(transcript.turns, options);
      const found = findPassages(turns, { earlier: [] });
      if (options.json) console.log(asLine(file, transcript, several, found, rolesAreKnown(turns)));
      else console.log([`${file}${several ? ` ${transcript.id}` : ''}`, asText(found)].join('\n'));
    }
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}
