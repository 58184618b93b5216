const minus = '−';
const withRealMinus = (text: string): string => text.replace('-', minus);

/** A number with a fixed number of decimals and a real minus sign; a dash where there is none. */
export function decimal(value: number | null | undefined, digits = 1): string {
  if (value === null || value === undefined) return '–';
  const text = value.toFixed(digits);
  return withRealMinus(Number(text) === 0 ? text.replace('-', '') : text);
}

/** A change or difference: always with its sign, `+0.2`, `−1.3`; `0.0` has none. */
export function signed(value: number | null | undefined, digits = 1): string {
  const text = decimal(value, digits);
  return value !== null && value !== undefined && Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
}

/** A share from 0 to 1 as whole per cent, with a space that does not break: `62 %`. */
export function percent(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : `${Math.round(share * 100)}\u00a0%`;
}

/** `1 session`, `3 sessions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
