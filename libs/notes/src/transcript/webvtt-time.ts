const two = (value: number): string => String(value).padStart(2, '0');

/** Seconds as WebVTT writes them, to the millisecond: 3723.25 is "01:02:03.250". */
export function webVttTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const whole = Math.floor(milliseconds / 1000);
  const clock = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two).join(':');
  return `${clock}.${String(milliseconds % 1000).padStart(3, '0')}`;
}
