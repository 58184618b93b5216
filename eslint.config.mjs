import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier/flat';
import tseslint from 'typescript-eslint';

const root = import.meta.dirname;

/** Which kind of package may import which: docs/architecture.md, "who may import what". */
const boundaries = {
  allow: [],
  enforceBuildableLibDependency: true,
  depConstraints: [
    {
      sourceTag: 'type:measures',
      onlyDependOnLibsWithTags: [],
      bannedExternalImports: ['@nestjs/*', '@angular/*', 'typeorm', 'pg', 'node:*'],
    },
    {
      sourceTag: 'type:notes',
      onlyDependOnLibsWithTags: [],
      bannedExternalImports: ['@nestjs/*', '@angular/*', 'typeorm', 'pg', 'node:*'],
    },
    {
      sourceTag: 'type:contracts',
      onlyDependOnLibsWithTags: ['type:measures'],
      bannedExternalImports: ['@nestjs/*', '@angular/*', 'typeorm', 'pg'],
    },
    { sourceTag: 'type:migrations', onlyDependOnLibsWithTags: [] },
    {
      sourceTag: 'type:api',
      onlyDependOnLibsWithTags: ['type:measures', 'type:notes', 'type:contracts', 'type:migrations'],
    },
    { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:measures', 'type:notes', 'type:contracts'] },
  ],
};

/** Folders of the API that features stand on, and that know none of them. */
const platform = ['access', 'audit', 'config', 'database', 'errors', 'jobs', 'vault'];
const features = [
  'administrations',
  'caseload',
  'clients',
  'commands',
  'demo',
  'drafts',
  'episodes',
  'imports',
  'instruments',
  'links',
  'notes',
  'passages',
  'people',
  'recordings',
  'sessions',
  'trajectories',
  'transcripts',
];

/** Node, the DOM, the clock and chance stay out of the pure libraries: `now` and `random` are passed in. */
const pure = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Pass `now` in.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass `now` in.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Pass `random` in.',
  },
];

const noFocusedTests = {
  selector: "CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name='only']",
  message: 'A focused test hides the others.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/out-tsc/**',
      '**/node_modules/**',
      '.nx/**',
      '**/.angular/**',
      '**/.data/**',
      'tools/**',
      '**/*.mjs',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', noFocusedTests],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  // Nest reads constructor types at run time through decorator metadata: there a type import would break injection.
  { files: ['apps/api/**/*.ts', 'apps/web/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['apps/web/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
    },
  },
  {
    files: ['apps/web/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  {
    files: ['apps/web/src/**/*.ts'],
    ignores: ['apps/web/src/app/chart/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'chart.js', message: 'Only chart/ draws: give it plain data.' },
            { name: 'chartjs-plugin-annotation', message: 'Only chart/ draws: give it plain data.' },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/measures/src/**/*.ts', 'libs/notes/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', noFocusedTests, ...pure] },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/config/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config/ reads the environment.' },
      ],
    },
  },
  {
    files: platform.map((folder) => `apps/api/src/${folder}/**/*.ts`),
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: features.map((folder) => `**/${folder}/**`), message: 'The platform never imports a feature.' },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/**/*.ts', 'migrations/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*'], message: 'Libraries and migrations are pure: no Node.' },
            { group: ['**/apps/**'], message: 'A library never imports an application.' },
          ],
        },
      ],
    },
  },
  { files: ['**/*.ts'], plugins: { '@nx': nx }, rules: { '@nx/enforce-module-boundaries': ['error', boundaries] } },
  { files: ['**/*.spec.ts', '**/testing/**/*.ts'], ...tseslint.configs.disableTypeChecked },
  prettier,
);
