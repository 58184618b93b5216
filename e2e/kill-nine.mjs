// Shows that nothing acknowledged is lost: writes over HTTP while the application is killed outright (kill -9 of its
// whole process group, every second time the database server with it), starts it again and looks for every write that
// was answered. Needs the built application: `npm start` once, then `npm run -w e2e kill-nine -- [writes] [kills]`.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startAttune } from './attune-process.ts';
import { signIn } from './signed-in.ts';

const wanted = Number(process.argv[2] ?? 200);
const kills = Number(process.argv[3] ?? 4);

/** Ids of what was answered with success, by the address at which each must be found again. */
const acknowledged = [];
let cutOff = 0;

/** Numbers of the sessions written, far from those of the demonstration and never given twice. */
let sessionNumber = 500;

let attune = await startAttune();
const { dataDir } = attune;
const asIntern = () => signIn(attune.url, 'intern@demo.attune.example', attune.password);
let intern = await asIntern();

const caseload = await intern.get('/caseload');
const { treatmentId } = caseload.items.find(({ running }) => running) ?? caseload.items[0];
const form = await therapistForm();

for (let round = 0; round <= kills; round++) {
  const target = Math.round((wanted * (round + 1)) / (kills + 1));
  const last = round === kills;
  const writers = Array.from({ length: 4 }, () => writeUntil(() => acknowledged.length >= target && last));
  if (last) {
    await Promise.all(writers);
    break;
  }
  while (acknowledged.length < target) await pause(1);
  await pause(Math.random() * 50); // somewhere in the middle of what is being written
  const withDatabase = round % 2 === 1;
  if (withDatabase) process.kill(databaseProcess(), 'SIGKILL');
  await attune.kill();
  await Promise.all(writers);
  console.log(
    `Killed${withDatabase ? ' with its database server' : ''} after ${acknowledged.length} acknowledged writes.`,
  );
  attune = await startAttune({ dataDir });
  intern = await asIntern();
}

const lost = [];
for (const { address, id } of acknowledged) if (!(await isThere(address, id))) lost.push(address);
await attune.stop();
rmSync(dataDir, { recursive: true, force: true });

console.log(
  `${acknowledged.length} acknowledged writes, ${kills} kills, ${cutOff} writes cut off, ${lost.length} lost`,
);
for (const address of lost) console.log(`  lost: ${address}`);
process.exit(lost.length > 0 ? 1 : 0);

/** Writes sessions and, in each, the therapist's form, until it is enough or the application is gone. */
async function writeUntil(isEnough) {
  while (!isEnough()) {
    try {
      const session = await intern.post('/sessions', {
        treatmentId,
        number: sessionNumber++,
        heldOn: '2026-11-02',
      });
      acknowledged.push({ address: `/sessions/${session.id}`, id: session.id });
      if (isEnough()) return;
      const responses = Array.from({ length: form.items }, () => form.minimum);
      const filled = await intern.post('/administrations', { sessionId: session.id, form: form.id, responses });
      acknowledged.push({ address: `/administrations?sessionId=${session.id}`, id: filled.id });
    } catch (error) {
      if (/^4\d\d of /.test(error.message)) throw error; // it refused: this script is wrong
      if (cutOff > 500) throw error; // it never recovers
      cutOff += 1; // no answer, or one that says that nothing was saved because the database was gone
      if (!/^5\d\d of /.test(error.message)) return;
    }
  }
}

/** A form that interns fill in themselves, answered with its lowest number throughout. */
async function therapistForm() {
  const { items } = await intern.get('/instruments');
  return items.find(({ perspective, domain }) => perspective === 'therapist' && domain === 'alliance');
}

async function isThere(address, id) {
  const found = await intern.get(address).catch((error) => {
    if (/^404 of /.test(error.message)) return null;
    throw error;
  });
  return found !== null && (found.id === id || found.items?.some((item) => item.id === id));
}

function databaseProcess() {
  return Number(readFileSync(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
}
