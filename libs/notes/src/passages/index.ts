export * from './passage.js';
export * from './transcript-features.js';
export * from './find-passages.js';
export * from './evaluate-passages.js';
