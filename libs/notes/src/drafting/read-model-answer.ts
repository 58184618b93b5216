import type { NoteFormat } from '../note-formats/note-format.js';
import type { DraftedSection } from './drafted-section.js';
import { type ModelSentence, sentenceWithEvidence } from './sentence-with-evidence.js';

export type ModelAnswer =
  { readonly ok: true; readonly sections: readonly DraftedSection[] } | { readonly ok: false; readonly reason: string };

/** Characters that a section of a note holds. */
const longestSection = 20_000;

/**
 * Reads the answer of a model into sections with their evidence in brackets. Nothing is dropped: a sentence that cites
 * what is not there, or whose quotation is not in the turn, stays, and `readSection` marks it. Brackets that the model
 * wrote itself become round, so that only the listed evidence counts.
 *
 * @param value the answer, parsed or as JSON text
 * @param format whose sections were asked for; missing ones come back empty, in the order of the format
 * @returns a reason, in words without any of the answer's own, where the answer has not the form that was asked for
 * @example
 * readModelAnswer({ sections: { plan: [{ text: 'Client will call.', turns: [7], forms: [], goals: [], session: false, quotes: [] }] } }, format)
 * // { ok: true, sections: [{ key: 'plan', heading: 'Plan', text: 'Client will call [7].' }] }
 */
export function readModelAnswer(value: unknown, { sections }: Pick<NoteFormat, 'sections'>): ModelAnswer {
  const answer = typeof value === 'string' ? parsed(value) : value;
  if (!isRecord(answer) || !isRecord(answer['sections'])) return refused('has no sections');
  const given = answer['sections'];
  if (Object.keys(given).some((key) => !sections.some((section) => section.key === key)))
    return refused('has a section that was not asked for');
  const drafted: DraftedSection[] = [];
  for (const { key, heading } of sections) {
    const sentences: unknown = Object.hasOwn(given, key) ? given[key] : [];
    if (!Array.isArray(sentences)) return refused(`has no list of sentences in the section “${heading}”`);
    if (!sentences.every(isSentence)) return refused(`has a sentence without its evidence in the section “${heading}”`);
    const text = sentences.map(sentenceWithEvidence).filter(Boolean).join(' ');
    if (text.length > longestSection) return refused(`is too long in the section “${heading}”`);
    drafted.push({ key, heading, text });
  }
  return { ok: true, sections: drafted };
}

const refused = (what: string): ModelAnswer => ({ ok: false, reason: `The answer of the model ${what}` });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isSentence(value: unknown): value is ModelSentence {
  if (!isRecord(value)) return false;
  const { text, turns, forms, goals, session, quotes } = value;
  return (
    typeof text === 'string' &&
    typeof session === 'boolean' &&
    isListOf(turns, Number.isSafeInteger) &&
    isListOf(goals, Number.isSafeInteger) &&
    isListOf(forms, (item) => typeof item === 'string') &&
    isListOf(quotes, (item) => typeof item === 'string')
  );
}

const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);
