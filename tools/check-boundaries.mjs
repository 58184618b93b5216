// Proves that the rules of the house bite: every deliberate violation below must be an error. Run after `nx lint`, which
// leaves the project graph that the boundary rule reads.
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root } from './program.mjs';

/** [file that would be at fault, its text, rule that must refuse it] */
const violations = [
  [
    'libs/measures/src/violation.ts',
    "import { Injectable } from '@nestjs/common'; export const a = Injectable;",
    '@nx/enforce-module-boundaries',
  ],
  [
    'libs/measures/src/violation.ts',
    "import { x } from '@attune/notes'; export const a = x;",
    '@nx/enforce-module-boundaries',
  ],
  [
    'libs/notes/src/violation.ts',
    "import { readFileSync } from 'node:fs'; export const a = readFileSync;",
    'no-restricted-imports',
  ],
  ['libs/notes/src/violation.ts', 'export const a = Date.now();', 'no-restricted-syntax'],
  [
    'libs/contracts/src/violation.ts',
    "import { x } from '../../../apps/api/src/main.js'; export const a = x;",
    'no-restricted-imports',
  ],
  [
    'migrations/src/violation.ts',
    "import { x } from '@attune/measures'; export const a = x;",
    '@nx/enforce-module-boundaries',
  ],
  [
    'apps/api/src/database/violation.ts',
    "import { People } from '../people/people.service.js'; export const a = People;",
    'no-restricted-imports',
  ],
  ['apps/api/src/people/violation.ts', "export const a = process.env['PORT'];", 'no-restricted-properties'],
  [
    'apps/api/src/people/violation.ts',
    "import { x } from '../../../web/src/main.js'; export const a = x;",
    '@nx/enforce-module-boundaries',
  ],
  [
    'apps/web/src/app/client/violation.ts',
    "import { Chart } from 'chart.js'; export const a = Chart;",
    'no-restricted-imports',
  ],
  ['apps/api/src/people/violation.spec.ts', "it.only('x', () => { expect(1).toBe(1); });", 'no-restricted-syntax'],
];

// The files do not exist, so the rules that need types are left out; those under test do not.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false, program: null, project: false } },
    },
  ],
});
const silent = [];
for (const [filePath, text, rule] of violations) {
  const [result] = await eslint.lintText(text, { filePath });
  const found = result?.messages.some((message) => message.ruleId === rule && message.severity === 2);
  if (!found)
    silent.push(
      `${filePath}: ${text}\n  expected ${rule}, got ${result?.messages.map((message) => `${message.ruleId}: ${message.message}`).join('; ') || 'nothing'}`,
    );
}
if (silent.length > 0) {
  console.error(
    `${silent.length} of ${violations.length} deliberate violations were not refused:\n${silent.join('\n')}`,
  );
  process.exit(1);
}
console.log(`${violations.length} deliberate violations of the boundaries are refused.`);
