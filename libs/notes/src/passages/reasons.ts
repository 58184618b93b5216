import type { Evidence } from './evidence.js';
import type { PassageReason } from './passage.js';
import type { FeatureKey } from './transcript-features.js';
import type { Comparison } from './usual.js';

/** Who speaks, as a reason names them. */
export type ReasonVoice = 'The client' | 'The therapist' | 'A voice';

/** Signs of one kind in a stretch, counted over the turns that could have had them. */
export interface CountedSigns {
  readonly key: FeatureKey;
  readonly evidence: readonly Evidence[];
  /** Turns with the sign; turns that could have had it. */
  readonly hits: number;
  readonly of: number;
  /** Undefined where there is no rest of the session to compare with. */
  readonly usual: Comparison | undefined;
}

const turnsOf = (evidence: readonly Evidence[]): number[] => [...new Set(evidence.map((one) => one.turn))];

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

function compared({ of, usual }: CountedSigns): string {
  if (!usual) return 'there is nothing in this session to compare it with';
  if (usual.from === 'earlier sessions') return `usual for this client: ${Math.round(usual.share * of)} of ${of}`;
  return usual.of === 0
    ? 'there are no others in this session to compare with'
    : `in the rest of this session ${usual.hits} of ${usual.of}`;
}

/** "5 of 8 answers here have three words or fewer; usual for this client: 1 of 8." */
function shortAnswers(signs: CountedSigns): string {
  const answers = signs.of === 1 ? 'answer' : 'answers';
  const verb = signs.hits === 1 ? 'has' : 'have';
  return `${signs.hits} of ${signs.of} ${answers} here ${verb} three words or fewer; ${compared(signs)}.`;
}

function spoken(voice: ReasonVoice, evidence: readonly Evidence[], signs: CountedSigns): string {
  const about = [...new Set(evidence.map((one) => one.about))].join(', and ');
  const who = voice === 'The therapist' ? 'therapist' : voice === 'The client' ? 'client' : 'voice';
  const count = turnsOf(evidence).length;
  const { usual } = signs;
  const rest =
    usual?.from === 'earlier sessions'
      ? `; of this kind, ${signs.hits} of ${signs.of} ${who} turns here, ${compared(signs)}`
      : usual && usual.of > 0
        ? `; of this kind, ${signs.hits} of ${signs.of} ${who} turns here, ${compared(signs)}`
        : '';
  return `${voice} ${about} (${times(count)} here)${rest}.`;
}

/**
 * The reasons that a stretch is shown: one for each marker, in plain words with the numbers compared.
 *
 * @param signs  what was counted, in the order in which it is to be told
 */
export function reasonsOf(voice: ReasonVoice, signs: readonly CountedSigns[]): PassageReason[] {
  const reasons: PassageReason[] = [];
  for (const counted of signs) {
    if (counted.key === 'minimalResponses') {
      reasons.push({ marker: 'minimal response', text: shortAnswers(counted), turns: turnsOf(counted.evidence) });
      continue;
    }
    for (const marker of new Set(counted.evidence.map((one) => one.marker))) {
      const evidence = counted.evidence.filter((one) => one.marker === marker);
      reasons.push({ marker, text: spoken(voice, evidence, counted), turns: turnsOf(evidence) });
    }
  }
  return reasons;
}
