// `npm start`: builds what has changed and runs Attune until it is told to stop.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import './environment-file.mjs';
import { root } from './program.mjs';

if (process.env.npm_lifecycle_event) await import('./end-with-parent.mjs');
if (!(await build(['api', 'web'], { say: (line) => console.log(line) }))) process.exit(1);

const guard = path.join(root, 'tools/end-with-parent.mjs');
const attune = spawn(process.execPath, ['--import', `file://${guard}`, path.join(root, 'apps/api/dist/main.js')], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => attune.kill(signal));
attune.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
