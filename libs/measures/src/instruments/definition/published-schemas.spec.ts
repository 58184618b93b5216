import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedSchemas } from './published-schemas.js';

describe('published JSON schemas', () => {
  it.each(Object.entries(publishedSchemas))('%s is the one that files are checked with', (kind, schema) => {
    const file = join(import.meta.dirname, `../../../schemas/${kind}.schema.json`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema())));
  });
});
