import { complaintsAboutTherapist } from './complaints-about-therapist.js';
import { objectionsToWork } from './objections-to-work.js';
import type { PhraseGroup } from './phrase-list.js';

/** Turning against the therapist or the work. Client only. */
export const confrontationList: readonly PhraseGroup[] = [...complaintsAboutTherapist, ...objectionsToWork];
