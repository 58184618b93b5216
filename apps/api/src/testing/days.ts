/** The calendar day so many days from today, in UTC as everywhere in Attune. */
export const dayFromToday = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
