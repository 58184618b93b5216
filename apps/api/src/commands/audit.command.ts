import { Command } from 'commander';
import { AuditTrail } from '../audit/audit-trail.js';
import { listOrganizations } from '../database/organizations.js';
import { withClinic } from './with-clinic.js';

export function auditCommand(): Command {
  const audit = new Command('audit').description('the audit trail');
  audit
    .command('verify')
    .description(
      'recomputes the hash chain of every organization; ends with code 1 where something was changed, removed or cut off',
    )
    .option('--json', 'one JSON object per organization')
    .action((options: { json?: boolean }) =>
      withClinic(async ({ context, ownerUrl }) => {
        for (const organization of await listOrganizations(ownerUrl)) {
          const state = await context.get(AuditTrail).check({ actor: 'command line', organizationId: organization.id });
          if (options.json) console.log(JSON.stringify({ organization: organization.slug, ...state }));
          else
            console.log(
              `${organization.slug}: ${state.intact ? `${state.events} events, chain intact, last hash ${state.head}` : `BROKEN at ${state.problem}`}`,
            );
          if (!state.intact) process.exitCode = 1;
        }
      }),
    );
  return audit;
}
