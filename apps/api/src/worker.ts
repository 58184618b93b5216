import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { loadConfig } from './config/config.js';
import { StartError } from './config/start-error.js';
import { connectDatabase } from './database/connect.js';
import { stopOnSignals } from './stop-on-signals.js';
import { StructuredLogger } from './structured-logger.js';

/** Jobs only, beside any number of HTTP processes. Needs a database of its own kind: DATABASE_URL. */
async function start(): Promise<void> {
  const config = loadConfig();
  if (!config.databaseUrl) {
    throw new StartError('A separate worker needs a database that other processes reach too: set DATABASE_URL.');
  }
  const connection = await connectDatabase(config);
  const application = await NestFactory.createApplicationContext(
    AppModule.forRoot({ config, urls: connection.urls, worker: true, web: false }),
    { logger: new StructuredLogger(config.logLevel), abortOnError: false },
  );
  stopOnSignals(() => application.close());
  console.log('Attune runs jobs.');
}

start().catch((error: Error) => {
  console.error(error instanceof StartError ? error.message : `The worker could not start: ${error.message}`);
  process.exit(1);
});
