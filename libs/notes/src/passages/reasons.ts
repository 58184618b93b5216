import type { Evidence } from './evidence.js';
import type { PassageReason } from './passage.js';
import type { FeatureKey } from './transcript-features.js';
import type { Comparison } from './usual.js';

/** Who speaks, as a reason names them. */
export type ReasonVoice = 'client' | 'therapist' | 'voice';

/** Signs of one kind in a stretch, counted over the turns that could have had them. */
export interface CountedSigns {
  readonly key: FeatureKey;
  readonly evidence: readonly Evidence[];
  /** Turns with the sign; turns that could have had it. */
  readonly hits: number;
  readonly of: number;
  readonly usual: Comparison;
}

const turnsOf = (evidence: readonly Evidence[]): number[] => [...new Set(evidence.map((one) => one.turn))];

function compared({ of, usual }: CountedSigns): string {
  if (usual.from === 'earlier sessions') return `usual for this client: ${Math.round(usual.share * of)} of ${of}`;
  return usual.of === 0
    ? 'there is no rest of the session to compare with'
    : `in the rest of this session ${usual.hits} of ${usual.of}`;
}

/** "5 of 8 answers here have three words or fewer; usual for this client: 1 of 8." */
function shortAnswers(signs: CountedSigns): string {
  const answers = signs.of === 1 ? 'answer' : 'answers';
  const verb = signs.hits === 1 ? 'has' : 'have';
  return `${signs.hits} of ${signs.of} ${answers} here ${verb} three words or fewer; ${compared(signs)}.`;
}

/** "The client turns down what the therapist has just proposed. Objections of any kind: 1 of 2 client turns here; …" */
function said(voice: ReasonVoice, evidence: readonly Evidence[], signs: CountedSigns, several: boolean): string {
  const about = [...new Set(evidence.map((one) => one.about))].join(', and ');
  const who = voice === 'voice' ? 'A voice' : `The ${voice}`;
  const what = several ? 'Such things of any kind' : 'Turns like this';
  return `${who} ${about}. ${what}: ${signs.hits} of ${signs.of} ${voice} turns here; ${compared(signs)}.`;
}

/**
 * The reasons that a stretch is shown: one for each marker, in plain words with the numbers compared.
 *
 * @param signs  what was counted, in the order in which it is to be told
 */
export function reasonsOf(voice: ReasonVoice, signs: readonly CountedSigns[]): PassageReason[] {
  return signs.flatMap((counted): PassageReason[] => {
    if (counted.key === 'minimalResponses')
      return [{ marker: 'minimal response', text: shortAnswers(counted), turns: turnsOf(counted.evidence) }];
    const markers = [...new Set(counted.evidence.map((one) => one.marker))];
    return markers.map((marker) => {
      const evidence = counted.evidence.filter((one) => one.marker === marker);
      return { marker, text: said(voice, evidence, counted, markers.length > 1), turns: turnsOf(evidence) };
    });
  });
}
