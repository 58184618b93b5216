export * from './transcript/turn.js';
export * from './transcript/word-count.js';
export * from './passages/index.js';
