import { Id } from '@attune/contracts';
import * as z from 'zod';

/** The one part of an answer to a creation that is needed to go there. */
export const Created = z.looseObject({ id: Id });
