/** What a test run brings along, put there by jest.services.mjs. */
interface TestServices {
  /** Address of the owner on the PostgreSQL server of this run: DATABASE_URL, else the embedded server. */
  readonly postgres: string | null;
  /** Null: jobs run on PostgreSQL. */
  readonly redis: string | null;
  /** Folder with the real files that are not part of the project (ATTUNE_EXAMPLE_DATA). */
  readonly exampleData: string | null;
}

export const testServices = (): TestServices => {
  const { attuneServices } = globalThis as { attuneServices?: TestServices };
  if (!attuneServices) throw new Error('run the tests through jest with apps/api/jest.config.mjs');
  return attuneServices;
};

/** Sets the environment of a command that runs in the process of the test. */
export const setEnvironment = (variables: Readonly<Record<string, string>>): void => {
  const { attuneEnvironment } = globalThis as { attuneEnvironment?: (variables: object) => void };
  attuneEnvironment?.(variables);
};
