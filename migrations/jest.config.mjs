import { esm } from '../jest.swc.mjs';

export default { ...esm, displayName: 'migrations', rootDir: import.meta.dirname };
