import { codeBookJsonSchema } from './code-book-file.js';
import { instrumentDefinitionJsonSchema } from './instrument-definition.js';
import { siteKeyJsonSchema } from './site-key.js';
import { wordingPackJsonSchema } from './wording-pack.js';

/** JSON schemas of the files that a site writes, by kind; the same texts are in `libs/measures/schemas`. */
export const publishedSchemas = {
  'instrument-definition': instrumentDefinitionJsonSchema,
  'site-key': siteKeyJsonSchema,
  'wording-pack': wordingPackJsonSchema,
  'code-book': codeBookJsonSchema,
} as const;
