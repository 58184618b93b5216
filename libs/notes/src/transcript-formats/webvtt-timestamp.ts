/** A place in a string that is read from left to right. */
export interface Reading {
  readonly input: string;
  position: number;
}

function digits(reading: Reading): string {
  const from = reading.position;
  while (reading.position < reading.input.length) {
    const code = reading.input.charCodeAt(reading.position);
    if (code < 48 || code > 57) break;
    reading.position += 1;
  }
  return reading.input.slice(from, reading.position);
}

function passes(reading: Reading, character: string): boolean {
  if (reading.input[reading.position] !== character) return false;
  reading.position += 1;
  return true;
}

/**
 * "Collect a WebVTT timestamp" of the W3C specification (WebVTT, section 6.3): seconds, or null for its error. Hours are
 * optional and of any length; minutes and seconds have two digits, milliseconds three after a full stop.
 */
export function collectTimestamp(reading: Reading): number | null {
  const first = digits(reading);
  if (first === '') return null;
  let hours = Number(first);
  const mustHaveHours = first.length !== 2 || hours > 59;
  if (!passes(reading, ':')) return null;
  const second = digits(reading);
  if (second.length !== 2) return null;
  let minutes = Number(second);
  let seconds: number;
  if (mustHaveHours || reading.input[reading.position] === ':') {
    if (!passes(reading, ':')) return null;
    const third = digits(reading);
    if (third.length !== 2) return null;
    seconds = Number(third);
  } else {
    [seconds, minutes, hours] = [minutes, hours, 0];
  }
  if (!passes(reading, '.')) return null;
  const fraction = digits(reading);
  if (fraction.length !== 3 || minutes > 59 || seconds > 59) return null;
  // One division, so that the result is the number nearest to what is written.
  return ((hours * 3600 + minutes * 60 + seconds) * 1000 + Number(fraction)) / 1000;
}

function skipWhitespace(reading: Reading): void {
  while (/^[\t\n\f\r ]$/.test(reading.input[reading.position] ?? '')) reading.position += 1;
}

export interface Timings {
  readonly start: number;
  readonly end: number;
  /** Something after the times is no setting ("name:value"). The specification passes over it. */
  readonly stray: boolean;
}

/**
 * "Collect WebVTT cue timings and settings": start and end of a timing line, or null for its failure. Settings change
 * only where on the screen a cue stands, and are passed over.
 */
export function collectTimings(line: string): Timings | null {
  const reading: Reading = { input: line, position: 0 };
  skipWhitespace(reading);
  const start = collectTimestamp(reading);
  if (start === null) return null;
  skipWhitespace(reading);
  if (!(passes(reading, '-') && passes(reading, '-') && passes(reading, '>'))) return null;
  skipWhitespace(reading);
  const end = collectTimestamp(reading);
  if (end === null) return null;
  const settings = line.slice(reading.position).split(/[\t\f\r ]/);
  return { start, end, stray: settings.some((setting) => setting !== '' && !/^[^:]+:./.test(setting)) };
}
