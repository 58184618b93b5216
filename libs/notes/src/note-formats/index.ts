export type { FormatSection, NoteFormat, SectionRests } from './note-format.js';
export * from './shipped-formats.js';
export * from './session-minutes.js';
export * from './psychotherapy-code.js';
