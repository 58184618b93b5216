import type { DraftMaterial } from './draft-material.js';
import type { DraftedSection } from './drafted-section.js';
import { recipeOf } from './section-recipes.js';
import { sessionExtracts } from './session-extracts.js';

/**
 * Fills a format with cited extracts from the transcript, the measures and the appointment. It invents nothing: every
 * sentence quotes or repeats what is there and cites it, so that `readSection` finds each of them supported. Sections about
 * which nothing was found stay empty, and so do those that hold the writer's own view. What is quoted is chosen by English
 * cues, of the client where roles are assigned; a transcript in another language gives the facts and little more.
 *
 * @param material transcript, forms, appointment, goals and passages, each of which may be empty
 * @returns one section per section of the format, in its order
 * @example draftLocally({ format: noteFormat('soap')!, turns, forms, session, goals: [] })[1]!.text // 'Attended, 50 minutes, in person [session].'
 */
export function draftLocally(material: DraftMaterial): readonly DraftedSection[] {
  const extracts = sessionExtracts(material.turns);
  return material.format.sections.map((section) => ({
    key: section.key,
    heading: section.heading,
    text: recipeOf(section)(material, extracts)
      .filter((sentence) => sentence !== '')
      .join(' '),
  }));
}
