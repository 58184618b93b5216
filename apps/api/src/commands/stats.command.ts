import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { type ReferenceCase, computeReferenceCase } from '@attune/measures';

/** One line of JSON per case file: what this library computes from its `input` and `params`. */
export const statsCommand = (): Command =>
  new Command('stats')
    .description(
      'computes case files ({name, method, input, params}) and prints {"name", "computed"} per file; needs no clinic',
    )
    .argument('<case.json...>')
    .action(async (files: string[]) => {
      for (const file of files) {
        const stored = caseOf(file, await readFile(file, 'utf8'));
        const result = computeReferenceCase(stored);
        if (!result.ok) process.exitCode = 1;
        console.log(
          JSON.stringify(
            result.ok ? { name: stored.name, computed: result.computed } : { name: stored.name, error: result.reason },
          ),
        );
      }
    });

function caseOf(file: string, text: string): ReferenceCase {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`);
  }
  if (typeof stored !== 'object' || stored === null || !('method' in stored) || !('input' in stored)) {
    throw new Error(`${file} has no "method" or no "input".`);
  }
  const { name, method, input, params } = stored as Partial<ReferenceCase>;
  return { name: name ?? file, method: String(method), input, params: params ?? {} };
}
