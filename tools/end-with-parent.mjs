// Loaded first (node --import) by a process that has no life of its own: when whoever started it is gone, even killed
// outright, it is asked to end in order, so that nothing stays behind and blocks the next start.
import { readFileSync } from 'node:fs';

/** The parent; where npm put a shell between itself and its script, npm behind it too. */
function starters() {
  const parent = process.ppid;
  if (process.platform !== 'linux' || !process.env.npm_lifecycle_event) return String(parent);
  const [, program, grandparent] = statusOf(parent).match(/\((.*)\) \S+ (\d+)/s) ?? [];
  return /^(ba|da)?sh$/.test(program) ? `${parent} ${grandparent}` : String(parent);
}

function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return ''; // it ended just now, and so has the number that is compared
  }
}

const atStart = starters();
setInterval(() => {
  if (starters() !== atStart) process.kill(process.pid, 'SIGTERM');
}, 1000).unref();
