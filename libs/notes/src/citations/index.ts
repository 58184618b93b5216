export * from './evidence.js';
export * from './reference.js';
export * from './sentence.js';
export * from './read-section.js';
export * from './evidence-counts.js';
export * from './insert-evidence.js';
