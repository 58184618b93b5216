import { ConsoleLogger } from '@nestjs/common';
import type { Config } from './config/config.js';

/** What Nest says about itself at every start: of use to nobody who runs the clinic. */
const bootContexts = new Set(['InstanceLoader', 'NestApplication', 'NestFactory', 'RouterExplorer', 'RoutesResolver']);

const levels = {
  error: ['error', 'fatal'],
  warn: ['error', 'fatal', 'warn'],
  info: ['error', 'fatal', 'warn', 'log'],
  debug: ['error', 'fatal', 'warn', 'log', 'debug'],
} as const;

/** One JSON object a line. Callers pass ids, counts and codes, never clinical text. */
export class StructuredLogger extends ConsoleLogger {
  constructor(level: Config['logLevel']) {
    super({ json: true, logLevels: [...levels[level]] });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (typeof context === 'string' && bootContexts.has(context)) return;
    super.log(message, ...rest);
  }
}
