import 'reflect-metadata';
import { Command } from 'commander';
import { auditCommand } from './commands/audit.command.js';
import { demoCommand } from './commands/demo.command.js';
import { importCommand } from './commands/import.command.js';
import { keysCommand } from './commands/keys.command.js';
import { passagesCommand } from './commands/passages.command.js';
import { peopleCommand } from './commands/people.command.js';
import { reliabilityCommand } from './commands/reliability.command.js';
import { schemaCommand } from './commands/schema.command.js';
import { scoreCommand } from './commands/score.command.js';
import { statsCommand } from './commands/stats.command.js';
import { transcriptCommand } from './commands/transcript.command.js';
import { DomainError } from './errors/domain-error.js';

/** `npm run -s attune -- <command>`: for the operator of an installation and for files that need no installation. */
const program = new Command('attune')
  .description(
    'Attune on the command line. Commands that read or write the clinic use the same settings as `npm start`.',
  )
  .showHelpAfterError('(add --help for what can be said)')
  .addCommand(importCommand())
  .addCommand(demoCommand())
  .addCommand(peopleCommand())
  .addCommand(auditCommand())
  .addCommand(keysCommand())
  .addCommand(schemaCommand())
  .addCommand(scoreCommand())
  .addCommand(reliabilityCommand())
  .addCommand(statsCommand())
  .addCommand(passagesCommand())
  .addCommand(transcriptCommand());

program.parseAsync().then(
  // Pools and listeners are closed by the commands; what they left in the queue of standard output is written first.
  () => process.stdout.write('', () => process.exit(process.exitCode ?? 0)),
  (error: Error) => {
    console.error(error.message);
    if (error instanceof DomainError) {
      for (const problem of error.problems)
        console.error(`  ${problem.field}: ${problem.message}${problem.remedy ? ` (${problem.remedy})` : ''}`);
    }
    process.exit(1);
  },
);
