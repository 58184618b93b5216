import { type CodeBook } from './code-book.js';
import { threeRs2015 } from './forms/three-rs-2015.js';
import { threeRs2022 } from './forms/three-rs-2022.js';

/** Code-books for observers, newest edition last. */
export const codeBooks: readonly CodeBook[] = [threeRs2015, threeRs2022];

/**
 * The code-book with this id, for example `3rs-2015`; undefined where there is none.
 */
export const findCodeBook = (id: string): CodeBook | undefined => codeBooks.find((book) => book.id === id);
