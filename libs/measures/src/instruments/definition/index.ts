export { type FileProblem, type FileRefused } from './file-problem.js';
export * from './instrument-definition.js';
export * from './site-key.js';
export * from './wording-pack.js';
export * from './code-book-file.js';
export { publishedSchemas } from './published-schemas.js';
