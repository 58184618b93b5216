import { esm } from '../../jest.swc.mjs';

export default { ...esm, displayName: 'measures', rootDir: import.meta.dirname };
