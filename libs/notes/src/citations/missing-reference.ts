import type { Evidence } from './evidence.js';
import type { EvidenceIndex } from './evidence-index.js';
import { type Reference, referenceWords } from './reference.js';

/**
 * Why a reference points at nothing, in plain words; null where what it names is there.
 *
 * @example missingReference({ kind: 'turns', first: 512, last: 512 }, evidence, index) // 'It cites turn 512; the transcript has 412'
 */
export function missingReference(
  reference: Reference,
  { forms, session, goals }: Evidence,
  { turnCount, blockOf }: EvidenceIndex,
): string | null {
  switch (reference.kind) {
    case 'turns': {
      const { first, last } = reference;
      const words = referenceWords(reference);
      if (turnCount === 0) return `It cites ${words}; the session has no transcript`;
      if (first < 1) return 'It cites turn 0; turns are counted from 1';
      if (last < first) return `It cites ${words}, which runs backwards`;
      if (last > turnCount) return `It cites ${words}; the transcript has ${turnCount}`;
      const there = blockOf[first - 1] !== undefined && blockOf[last - 1] !== undefined;
      return there ? null : `It cites ${words}, which the transcript does not have`;
    }
    case 'form':
      return forms.some(({ form }) => form === reference.form)
        ? null
        : `It cites ${reference.form}; no such form was filled in at this session`;
    case 'session':
      return session ? null : 'It cites the session; this note belongs to none';
    case 'goal':
      return goals.some(({ number }) => number === reference.number)
        ? null
        : `It cites goal ${reference.number}, which the treatment does not have`;
  }
}
