import 'reflect-metadata';
import { loadConfig } from './config/config.js';
import { StartError } from './config/start-error.js';
import { connectDatabase } from './database/connect.js';
import { type Demonstration, ensureDemonstration } from './demo/ensure-demonstration.js';
import { createHttpApplication } from './http.js';
import { stopOnSignals } from './stop-on-signals.js';

/** HTTP, pages and (unless ATTUNE_WORKER=false) jobs in one process: what `npm start` runs. */
async function start(): Promise<{ stop(): Promise<void> }> {
  const config = loadConfig();
  const connection = await connectDatabase(config);
  try {
    const application = await createHttpApplication({
      config,
      urls: connection.urls,
      worker: config.workerInProcess,
      web: true,
    });
    const demonstration =
      config.demo === 'auto' ? await ensureDemonstration(application, config, connection.ownerUrl, console.log) : null;
    await application.listen(config.port, config.host).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new StartError(
        `Port ${config.port} is taken by another program. Stop it, or choose another port: PORT=3001 npm start`,
      );
    });
    const address = config.publicUrl ?? `http://localhost:${config.port}`;
    console.log(`\nAttune is ready at ${address}${demonstration ? `\n${signInsOf(demonstration)}` : ''}`);
    return {
      stop: async () => {
        await application.close();
        await connection.stop();
      },
    };
  } catch (error) {
    await connection.stop();
    throw error;
  }
}

function signInsOf({ password }: Demonstration): string {
  const people = ['supervisor', 'intern', 'rater', 'researcher', 'lead', 'admin']
    .map((name) => `${name}@demo.attune.example`)
    .join(', ');
  return `Demonstration clinic. Sign in as ${people}\nPassword: ${password ?? 'the one given when the clinic was made (ATTUNE_DEMO_PASSWORD)'}`;
}

const running = start();
// Signals are heard from the first moment: one that comes while Attune starts ends it as soon as it has started.
stopOnSignals(async () => (await running).stop());

running.catch((error: Error) => {
  console.error(error instanceof StartError ? error.message : `Attune could not start: ${error.message}`);
  process.exit(1);
});
