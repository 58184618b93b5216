import presets from 'jest-preset-angular/presets/index.js';

const esm = presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' });

export default {
  ...esm,
  displayName: 'web',
  rootDir: import.meta.dirname,
  setupFilesAfterEnv: ['<rootDir>/setup-jest.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: {
    ...esm.moduleNameMapper,
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@attune/(measures|notes|contracts)$': '<rootDir>/../../libs/$1/src/index.ts',
  },
};
