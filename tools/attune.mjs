// `npm run -s attune -- <command>`: the command line. What it prints on stdout is the command's alone.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import './environment-file.mjs';
import { root } from './program.mjs';

if (!(await build(['api'], { say: (line) => console.error(line) }))) process.exit(1);

// Files are named from where the person typed the command; npm itself runs everything in the checkout.
const cwd = process.env.INIT_CWD ?? process.cwd();
const command = spawn(process.execPath, [path.join(root, 'apps/api/dist/cli.js'), ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => command.kill(signal));
command.on('exit', (code) => process.exit(code ?? 1));
