import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../../libs/measures/reference');

/** A reference file of libs/measures: input and what an independent program makes of it. */
export const reference = <Content>(name: string): Content =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Content;
