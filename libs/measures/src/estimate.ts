/**
 * The one convention of this library for "may not be estimable": a result that is either there, or says in words
 * why it is not. Never 0, NaN or null in place of a number that the data do not support.
 *
 * @example
 * const alpha = cronbachAlpha(items);
 * if (alpha.ok) show(alpha.value, alpha.lower, alpha.upper); else explain(alpha.reason);
 */
export type Estimate<T extends object> = ({ readonly ok: true } & Readonly<T>) | Undefined;

/** A result that cannot be estimated, with the reason in plain words. */
export interface Undefined {
  readonly ok: false;
  readonly reason: string;
}

export const estimated = <T extends object>(value: T): { readonly ok: true } & Readonly<T> => ({ ok: true, ...value });

export const notEstimable = (reason: string): Undefined => ({ ok: false, reason });
