import type { SectionRests } from '../note-formats/note-format.js';
import type { Evidence } from './evidence.js';
import type { Sentence } from './sentence.js';

export function readSection(text: string, evidence: Evidence, rests: SectionRests = 'evidence'): readonly Sentence[] {
  if (text.trim() === '') return [];
  const support = rests === 'evidence' ? 'unsupported' : 'not-needed';
  const reason = support === 'unsupported' ? `cites none of ${evidence.turns.length} turns` : null;
  return [{ start: 0, end: text.length, text: text.trim(), references: [], quotations: [], support, reason }];
}
