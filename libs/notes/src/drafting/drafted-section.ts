/** A section of a draft: text with its evidence in brackets, empty where there is nothing to say. */
export interface DraftedSection {
  readonly key: string;
  readonly heading: string;
  readonly text: string;
}
