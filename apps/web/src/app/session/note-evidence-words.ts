import { needsSeeing, type Sentence } from '@attune/notes';
import { counted } from '../ui/number-format.js';

/** "14 sentences, 12 with evidence"; sentences of the writer's own judgement are named apart. */
export function evidenceWords(sentences: readonly Sentence[]): string {
  if (sentences.length === 0) return 'nothing written yet';
  const supported = sentences.filter((sentence) => sentence.support === 'supported').length;
  const own = sentences.filter((sentence) => sentence.support === 'not-needed').length;
  const parts = [counted(sentences.length, 'sentence'), `${supported} with evidence`];
  if (own > 0) parts.push(`${own} of own judgement`);
  return parts.join(', ');
}

/** What stands behind a sentence that is not supported; null behind the others. */
export function supportTag(sentence: Sentence): string | null {
  if (!needsSeeing(sentence)) return null;
  if (sentence.support === 'unsupported') return 'no evidence in transcript';
  return sentence.reason ?? 'the evidence does not fit';
}
