export * from './instrument.js';
export * from './missing-facts.js';
export * from './catalogue.js';
export * from './missing-rules.js';
export * from './definition/index.js';
