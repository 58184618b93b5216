/**
 * Measures of the therapeutic alliance: instruments as data, scoring, change and rupture–repair episodes, agreement
 * between raters, reliability of scales, and the models that carry them. Pure functions; see the README.
 */
export * from './estimate.js';
export * from './random/index.js';
export * from './instruments/index.js';
export * from './scoring/index.js';
export * from './change/index.js';
export * from './episodes/index.js';
export * from './dyad/index.js';
export * from './descriptives/index.js';
export * from './reliability/index.js';
export * from './agreement/index.js';
export * from './models/index.js';
export * from './reference-cases/index.js';
