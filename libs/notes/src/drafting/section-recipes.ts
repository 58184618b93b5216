import { attendanceSentence } from './attendance-sentence.js';
import type { DraftMaterial } from './draft-material.js';
import { goalList, goalsSpokenOf } from './goal-sentences.js';
import { courseSentences, measureSentences } from './measure-sentences.js';
import { observedSentences, passageSentences } from './observed-sentences.js';
import type { SessionExtracts } from './session-extracts.js';

/** Writes the sentences of one section; none where there is nothing to say. */
export type SectionRecipe = (material: DraftMaterial, extracts: SessionExtracts) => readonly string[];

const attendance: SectionRecipe = ({ session }) => [attendanceSentence(session)];
const measures: SectionRecipe = ({ forms }) => measureSentences(forms);
const course: SectionRecipe = ({ forms }) => courseSentences(forms);
const observed: SectionRecipe = ({ turns }) => observedSentences(turns);
const possibleRuptures: SectionRecipe = ({ passages = [] }) => passageSentences(passages, 3);
const safety: SectionRecipe = (_, extracts) => extracts.safety(3);

/** What the client says of problem, feelings, change and wishes; where that is little, what else is central. */
const clientsAccount: SectionRecipe = (_, extracts) => {
  const found = [
    ...extracts.about('problem', 2),
    ...extracts.about('feeling', 1),
    ...extracts.about('change', 1),
    ...extracts.about('wish', 1),
  ];
  return [...found, ...extracts.central(Math.max(0, 3 - found.length))];
};
const presentProblem: SectionRecipe = (_, extracts) => {
  const found = [...extracts.about('problem', 3), ...extracts.about('feeling', 1)];
  return [...found, ...extracts.central(Math.max(0, 2 - found.length))];
};
const interventions: SectionRecipe = (_, extracts) => extracts.moves(5);
const responses: SectionRecipe = (_, extracts) => [
  ...extracts.responses(3),
  ...extracts.about('change', 1),
  ...extracts.about('commitment', 1),
];
const nextSteps: SectionRecipe = (_, extracts) => [
  ...extracts.about('commitment', 2, { from: 0.3 }),
  ...extracts.nextSteps(2),
];

const orElse = (found: readonly string[], other: () => readonly string[]): readonly string[] =>
  found.length > 0 ? found : other();
const nothing: SectionRecipe = () => [];
const together =
  (...recipes: readonly SectionRecipe[]): SectionRecipe =>
  (material, extracts) =>
    recipes.flatMap((recipe) => recipe(material, extracts));

/** By key of the shipped formats. Sections of the writer's own view (impression, feedback, objectives …) are left empty. */
const byKey: Readonly<Record<string, SectionRecipe>> = {
  subjective: together(clientsAccount, safety),
  objective: together(attendance, measures, observed),
  data: together(attendance, clientsAccount, safety, measures, observed, (_, extracts) => extracts.moves(2)),
  behavior: together(attendance, clientsAccount, observed, measures, safety),
  situation: together(attendance, presentProblem, safety, measures),
  problem: together(presentProblem, safety, measures),
  goal: ({ goals }, extracts) => orElse(goalsSpokenOf(goals, extracts), () => extracts.about('wish', 3)),
  intervention: interventions,
  response: together(responses, observed),
  evaluation: together(responses, measures, possibleRuptures),
  assessment: together(possibleRuptures, (_, extracts) => extracts.about('change', 2)),
  plan: nextSteps,
  'presenting-concern': (_, extracts) =>
    orElse([...extracts.about('problem', 3, { to: 0.5 }), ...extracts.about('feeling', 1)], () =>
      extracts.central(3, { to: 0.5 }),
    ),
  history: (_, extracts) => extracts.about('history', 4),
  circumstances: (_, extracts) => extracts.about('circumstances', 4),
  safety: (_, extracts) => extracts.safety(6),
  measures: together(course, measures),
  expectations: (_, extracts) => extracts.about('wish', 4),
  problems: presentProblem,
  goals: together(
    ({ goals }) => goalList(goals),
    (_, extracts) => extracts.about('wish', 2),
  ),
  review: (_, extracts) => extracts.nextSteps(1),
  reason: together(attendance, (_, extracts) => extracts.about('ending', 2)),
  course,
  'client-view': (_, extracts) => [
    ...extracts.about('change', 2),
    ...extracts.about('feeling', 1),
    ...extracts.about('commitment', 1),
  ],
  recommendations: nextSteps,
  reviewed: together(attendance, measures),
  observations: together(possibleRuptures, interventions, observed),
  objectives: nothing,
  interventions: nothing,
  impression: nothing,
  feedback: nothing,
  development: nothing,
};

/** For sections of an organization's own templates: by a word of the heading, the first that fits. */
const byWord: readonly (readonly [RegExp, SectionRecipe])[] = [
  [/risk|safety|suicid/iu, byKey['safety'] ?? nothing],
  [/measure|score|questionnaire|form/iu, together(course, measures)],
  [/goal|objective for/iu, byKey['goal'] ?? nothing],
  [/plan|next|homework|agreed|follow/iu, nextSteps],
  [/intervention|technique|what (?:i|we|you) did/iu, interventions],
  [/response|reaction|outcome/iu, responses],
  [/attendance|appointment|time/iu, attendance],
  [/alliance|rupture|relationship|assessment/iu, possibleRuptures],
  [/objective|observ|mental status|presentation/iu, together(attendance, observed)],
  [/history|background/iu, byKey['history'] ?? nothing],
  [/family|social|work|circumstance|context/iu, byKey['circumstances'] ?? nothing],
  [/problem|concern|situation|subjective|report|complaint|symptom|content|summary|data|theme|topic/iu, clientsAccount],
];

/** What fills a section; nothing where neither key nor heading tells. */
export const recipeOf = ({ key, heading }: { readonly key: string; readonly heading: string }): SectionRecipe =>
  (Object.hasOwn(byKey, key) ? byKey[key] : byWord.find(([word]) => word.test(heading))?.[1]) ?? nothing;
