import { type ZodType } from 'zod';
import { type Api } from './api.js';
import { serverEvents } from './server-events.js';
import { type StateChannel } from './watch-state.js';

/**
 * How work at an address is followed: its events at `…/events`, its state at the address itself.
 *
 * @example watchState(stateChannel(api, `/drafts/${id}`, DraftView), isOver)
 */
export const stateChannel = <T>(api: Api, path: string, schema: ZodType<T>): StateChannel<T> => ({
  events: () => serverEvents(`${path}/events`, schema),
  read: () => api.get(path, schema),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});
