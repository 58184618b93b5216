import { featureDefinitions } from './feature-definitions.js';
import type { TalkFeature } from './passage.js';
import { enoughSessions, median, robustZ } from './robust-z.js';
import type { FeatureKey, TranscriptFeatures } from './transcript-features.js';

/** Why a number is missing, in words. */
function reasonFor(key: FeatureKey, features: TranscriptFeatures): string {
  const definition = featureDefinitions.find((one) => one.key === key);
  if (features.words === 0) return 'The transcript has no words.';
  if (definition?.needs === 'measured ends')
    return features.timed ? 'The file does not say when turns end.' : 'The transcript is not timed.';
  if (!features.roles) return 'Client and therapist are not both known in this transcript.';
  if (definition?.needs === 'English' && !features.english) return 'The transcript does not seem to be in English.';
  if (key === 'styleMatching') return 'Fewer than 50 words of one of the two.';
  if (key === 'minimalResponses') return 'The client answers no question and no longer turn.';
  if (key === 'topicShift') return 'No answer and the turn before it have enough words with a topic.';
  return 'There is nothing to count it from.';
}

/** The numbers of a session beside what is usual for the client. */
export function talkFeatures(features: TranscriptFeatures, earlier: readonly TranscriptFeatures[]): TalkFeature[] {
  return featureDefinitions.map(({ key, name, definition, unit }) => {
    const value = features.session[key];
    const before = earlier.flatMap((one) => (one.session[key] === undefined ? [] : [one.session[key]]));
    const middle = median(before);
    return {
      key,
      name,
      definition,
      unit,
      value: value ?? null,
      reason: value === undefined ? reasonFor(key, features) : null,
      usual:
        before.length < enoughSessions || middle === undefined
          ? null
          : {
              median: middle,
              sessions: before.length,
              robustZ: value === undefined ? null : (robustZ(value, before) ?? null),
            },
    };
  });
}
