import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type RunOptions, type AxeResults } from 'axe-core';
import { type Page } from 'playwright-core';

/** One rule of accessibility that a page breaks, and where. */
export interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly elements: readonly string[];
}

/** WCAG 2.2 up to level AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Checks the page as it stands now with axe-core.
 *
 * @returns what it breaks; empty when nothing was found
 * @example expect(await violationsOf(page)).toEqual([]);
 */
export async function violationsOf(page: Page): Promise<Violation[]> {
  // Evaluated rather than added as a script, which the page's content security policy rightly refuses.
  await page.evaluate(readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
  const { violations } = await page.evaluate((tags) => {
    const { axe } = window as unknown as { axe: { run(where: Document, options: RunOptions): Promise<AxeResults> } };
    return axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  }, rules);
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    elements: nodes.map(({ target }) => target.join(' ')),
  }));
}
