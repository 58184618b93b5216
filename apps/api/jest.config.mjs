import { esm } from '../../jest.swc.mjs';

export default {
  ...esm,
  displayName: 'api',
  rootDir: import.meta.dirname,
  setupFiles: ['reflect-metadata', '<rootDir>/jest.services.mjs'],
  globalSetup: '<rootDir>/jest.global-setup.mjs',
  globalTeardown: '<rootDir>/jest.global-teardown.mjs',
  testTimeout: 30_000,
  maxWorkers: 2,
};
