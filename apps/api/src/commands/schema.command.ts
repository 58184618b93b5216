import { Argument, Command } from 'commander';
import { publishedSchemas } from '@attune/measures';

/** The JSON schema of a file that a site writes, for editors that check while typing. */
export const schemaCommand = (): Command =>
  new Command('schema')
    .description('prints the JSON schema of a kind of file; needs no clinic')
    .addArgument(new Argument('<kind>').choices(Object.keys(publishedSchemas)))
    .action((kind: keyof typeof publishedSchemas) => console.log(JSON.stringify(publishedSchemas[kind](), null, 2)));
