import { esm } from '../../jest.swc.mjs';

export default {
  ...esm,
  displayName: 'api',
  rootDir: import.meta.dirname,
  setupFiles: ['reflect-metadata'],
};
