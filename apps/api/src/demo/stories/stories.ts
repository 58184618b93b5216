import { tomasz } from './c-0133.js';
import { marcus } from './c-0141.js';
import { marit } from './c-0146.js';
import { nadia } from './c-0147.js';
import { omar } from './c-0148.js';
import { leila } from './c-0149.js';
import { jonas } from './c-0155.js';
import { anya } from './c-0157.js';
import { amara } from './c-0158.js';
import { peter } from './c-0160.js';
import { ruth } from './c-0166.js';
import { type Story } from './story.js';

export const stories: readonly Story[] = [nadia, tomasz, amara, jonas, marcus, leila, peter, ruth, marit, omar, anya];

/** The story told about a client, if there is one. */
export const storyOf = (client: string): Story | null => stories.find((story) => story.client === client) ?? null;
