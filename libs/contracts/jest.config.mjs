import { esm } from '../../jest.swc.mjs';

export default { ...esm, displayName: 'contracts', rootDir: import.meta.dirname };
