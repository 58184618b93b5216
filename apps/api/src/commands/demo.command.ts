import { Command } from 'commander';
import { ensureDemonstration } from '../demo/ensure-demonstration.js';
import { withClinic } from './with-clinic.js';

export const demoCommand = (): Command =>
  new Command('demo')
    .description('makes the demonstration clinic in a database that has no organization yet')
    .action(() =>
      withClinic(async ({ context, config, ownerUrl }) => {
        const made = await ensureDemonstration(context, config, ownerUrl, console.log);
        if (!made)
          throw new Error(
            'This database holds a clinic already. The demonstration clinic is only made in an empty one.',
          );
        console.log(
          made.created
            ? `The demonstration clinic is there. Password of all its sign-ins: ${made.password}`
            : 'The demonstration clinic is there already.',
        );
      }),
    );
