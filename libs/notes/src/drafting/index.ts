export * from './drafted-section.js';
export * from './draft-material.js';
export * from './draft-locally.js';
export * from './drafting-prompt.js';
export * from './read-model-answer.js';
