/** Says which of the named parameters is not a positive finite number; null when all are. */
export function notPositive(parameters: Readonly<Record<string, number>>): string | null {
  for (const [name, value] of Object.entries(parameters))
    if (!(value > 0 && Number.isFinite(value))) return `The parameter ${name} must be a positive number.`;
  return null;
}

/** Says which of the named parameters is not a whole number from `least`; null when all are. */
export function notCount(parameters: Readonly<Record<string, number>>, least: number): string | null {
  for (const [name, value] of Object.entries(parameters))
    if (!(Number.isInteger(value) && value >= least))
      return `The parameter ${name} must be a whole number from ${least}.`;
  return null;
}

/** The parameters that may be left out, each with its default. */
export type Defaults<Given extends object> = {
  readonly [Name in keyof Given as undefined extends Given[Name] ? Name : never]-?: Exclude<Given[Name], undefined>;
};

/** The defaults, replaced by what is given; a parameter given as undefined keeps its default. */
export function withDefaults<Given extends object>(defaults: Defaults<Given>, given: Given): Required<Given> {
  const used: Record<string, unknown> = { ...defaults };
  for (const [name, value] of Object.entries(given)) if (value !== undefined) used[name] = value;
  return used as Required<Given>;
}
