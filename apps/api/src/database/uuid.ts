import { v7 } from 'uuid';

/** Ids are made by the application: sortable by time, the same on every PostgreSQL from 15 on. */
export const uuidv7 = (): string => v7();
