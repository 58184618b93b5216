import { esm } from '../../jest.swc.mjs';

export default { ...esm, displayName: 'notes', rootDir: import.meta.dirname };
