import { text } from 'node:stream/consumers';
import { Command, InvalidArgumentError } from 'commander';
import { type Role, roles } from '@attune/contracts';
import { createOrganization } from '../database/organizations.js';
import { People } from '../people/people.service.js';
import { organizationOf, withClinic } from './with-clinic.js';

const roleList = (list: string): Role[] =>
  list.split(',').map((word) => {
    const role = roles.find((known) => known === word.trim());
    if (!role) throw new InvalidArgumentError(`"${word}" is not a role. Roles: ${roles.join(', ')}`);
    return role;
  });

/** The first people of a new clinic; later ones are added on the Administration page. */
export function peopleCommand(): Command {
  const people = new Command('people').description('organizations and the first people in them');
  people
    .command('add-organization')
    .description('makes an organization (a clinic or programme with records of its own)')
    .requiredOption('--name <name>')
    .requiredOption('--slug <slug>', 'short name for the command line, for example "north-clinic"')
    .action((options: { name: string; slug: string }) =>
      withClinic(async ({ ownerUrl }) => {
        await createOrganization(ownerUrl, { ...options, demonstration: false });
        console.log(`${options.slug} is there.`);
      }),
    );
  people
    .command('add')
    .description('adds a person who can sign in; the password is read from standard input')
    .requiredOption('--name <name>')
    .requiredOption('--email <address>')
    .requiredOption('--roles <roles>', `comma-separated: ${roles.join(', ')}`, roleList)
    .option('--organization <slug>')
    .action((options: { name: string; email: string; roles: Role[]; organization?: string }) =>
      withClinic(async ({ context, ownerUrl }) => {
        const password = (await text(process.stdin)).replace(/\r?\n$/, '');
        if (password.length < 12) throw new Error('Give a password of at least 12 characters on standard input.');
        const organization = await organizationOf(ownerUrl, options.organization);
        const scope = { actor: 'command line', organizationId: organization.id } as const;
        const { name, email } = options;
        const person = await context
          .get(People)
          .add(scope, { name, email: email.toLowerCase(), roles: options.roles, password });
        console.log(`${person.name} can sign in at ${organization.name} as ${person.roles.join(', ')}.`);
      }),
    );
  return people;
}
