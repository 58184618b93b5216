export * from './transcript/turn.js';
