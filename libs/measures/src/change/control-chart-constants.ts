/**
 * d2 for moving ranges of two neighbours: mean moving range / d2 estimates the standard deviation between sessions.
 * The exact value is 2/√π = 1.12838; charts since Shewhart print and use 1.128, and so does this library.
 */
export const d2 = 1.128;

/** Two-sided 95 % point of the normal distribution as Jacobson and Truax (1991) and their followers print it. */
export const z95 = 1.96;
