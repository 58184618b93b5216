// Settings that a person keeps in `.env`; what is set in the shell goes before them.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './program.mjs';

const file = path.join(root, '.env');
if (existsSync(file)) process.loadEnvFile(file);
