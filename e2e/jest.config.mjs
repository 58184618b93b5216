import { esm } from '../jest.swc.mjs';

export default {
  ...esm,
  displayName: 'browser',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/*.spec.ts'],
  testTimeout: 60_000,
  maxWorkers: 1,
};
