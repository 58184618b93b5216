/** Jest settings shared by every package that runs in Node: TypeScript through swc, native ES modules. */
const typescript = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

export const esm = {
  transform: { '^.+\\.ts$': typescript },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@attune/(measures|notes|contracts)$': `${import.meta.dirname}/libs/$1/src/index.ts`,
    '^@attune/migrations$': `${import.meta.dirname}/migrations/src/index.ts`,
  },
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
