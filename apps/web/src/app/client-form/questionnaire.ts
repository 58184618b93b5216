import { type ClientForm, type InstrumentDetail } from '@attune/contracts';

export interface QuestionAnchor {
  readonly value: number;
  readonly meaning: string;
}

/** One question as it is shown: its text (wording or topic), its range and the words printed on that range. */
export interface Question {
  readonly number: number;
  readonly text: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly anchors: readonly QuestionAnchor[];
  readonly control: 'choices' | 'line';
}

/** A form as it is filled in, whether it came through a private link or from the catalogue. */
export interface Questionnaire {
  readonly name: string;
  readonly timeFrame: string;
  /** True where questions are topics in our own words because the site has no licensed wording. */
  readonly topicsOnly: boolean;
  readonly questions: readonly Question[];
}

/** A whole-number range with more options than this is answered on a line; a column of 101 circles helps nobody. */
const MOST_CHOICES = 11;

function controlFor(kind: 'integer' | 'vas', minimum: number, maximum: number): Question['control'] {
  return kind === 'vas' || maximum - minimum + 1 > MOST_CHOICES ? 'line' : 'choices';
}

/** The questionnaire behind a private link. */
export function questionnaireFromLink(form: ClientForm): Questionnaire {
  return {
    name: form.formName,
    timeFrame: form.timeFrame,
    topicsOnly: form.topicsOnly,
    questions: form.items.map((item) => ({
      number: item.number,
      text: item.text,
      minimum: item.minimum,
      maximum: item.maximum,
      anchors: item.anchors.length > 0 ? item.anchors : form.anchors,
      control: controlFor(form.kind, item.minimum, item.maximum),
    })),
  };
}

/** The questionnaire of a catalogue entry: always topics, because the catalogue holds no wording. */
export function questionnaireFromInstrument(instrument: InstrumentDetail): Questionnaire {
  return {
    name: instrument.name,
    timeFrame: instrument.timeFrame,
    topicsOnly: true,
    questions: instrument.cues.map(({ number, cue }) => ({
      number,
      text: cue,
      minimum: instrument.minimum,
      maximum: instrument.maximum,
      anchors: instrument.anchors,
      control: controlFor(instrument.kind, instrument.minimum, instrument.maximum),
    })),
  };
}

export interface Choice {
  readonly value: number;
  /** Words on this option, or the number itself where the form prints no words there. */
  readonly label: string;
  /** True where the label is the bare number. */
  readonly numberOnly: boolean;
}

/**
 * The options of one question in the order of their values. Options are always labelled and stored by value, so a form
 * that prints some rows in the opposite direction cannot be misread.
 */
export function choicesOf(question: Question): Choice[] {
  const meanings = new Map(question.anchors.map((anchor) => [anchor.value, anchor.meaning.trim()]));
  const choices: Choice[] = [];
  for (let value = question.minimum; value <= question.maximum; value += 1) {
    const meaning = meanings.get(value);
    choices.push({ value, label: meaning || String(value), numberOnly: !meaning });
  }
  return choices;
}

/** Words at the two ends of a line; where the form has none, the numbers. */
export function lineEnds(question: Question): { left: string; right: string } {
  const meaningAt = (value: number): string | undefined =>
    question.anchors.find((anchor) => anchor.value === value)?.meaning.trim();
  return {
    left: meaningAt(question.minimum) || String(question.minimum),
    right: meaningAt(question.maximum) || String(question.maximum),
  };
}

/** Steps of a line: a hundredth of its length, one millimetre on the ten centimetres of a printed line. */
export function lineStep(question: Question): number {
  return Number(((question.maximum - question.minimum) / 100).toPrecision(6));
}
