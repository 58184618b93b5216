/** A valid id that is the same in every run: `id(7)`. */
export const id = (number: number): string => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
