export { type FileProblem, type FileRefused } from './file-problem.js';
export * from './instrument-definition.js';
