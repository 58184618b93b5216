import { Command } from 'commander';
import { listOrganizations } from '../database/organizations.js';
import { ReencryptClinicalText } from '../vault/reencrypt.js';
import { withClinic } from './with-clinic.js';

export function keysCommand(): Command {
  const keys = new Command('keys').description('keys of clinical text');
  keys
    .command('rotate')
    .description(
      'makes a new data key for every organization and encrypts its clinical text anew, while the clinic works on',
    )
    .action(() =>
      withClinic(async ({ context, ownerUrl }) => {
        for (const organization of await listOrganizations(ownerUrl)) {
          const cells = await context
            .get(ReencryptClinicalText)
            .rotate({ actor: 'command line', organizationId: organization.id });
          console.log(`${organization.slug}: new data key, ${cells} cells encrypted anew`);
        }
      }),
    );
  return keys;
}
