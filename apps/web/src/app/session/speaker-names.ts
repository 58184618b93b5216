import { type Speaker } from '@attune/contracts';

/** What a speaker is called beside the text. */
export const speakerNames: Readonly<Record<Speaker, string>> = {
  client: 'Client',
  therapist: 'Therapist',
  other: 'Other',
  unknown: 'Unknown',
};
