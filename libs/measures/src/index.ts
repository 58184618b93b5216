export * from './estimate.js';
export * from './instruments/instrument.js';
