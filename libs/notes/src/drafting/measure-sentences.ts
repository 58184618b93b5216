import type { EvidenceForm, EvidenceScale } from '../citations/evidence.js';
import { formatReference } from '../citations/reference.js';

/** Subscales named beside a total at most. */
const named = 4;

/**
 * One sentence per form given: its total (or its scales, where it has none), the range and the change since the time
 * before. Numbers as they are on the page, no word about what they mean.
 *
 * @example measureSentences([waiSr])[0] // 'WAI-SR, client: total 3.7 of 5 (goal 3.9, task 3.4, bond 3.8), −1.1 since session 11 [wai-sr-c].'
 */
export const measureSentences = (forms: readonly EvidenceForm[]): string[] =>
  forms.flatMap((form) => {
    const facts = scoresOf(form);
    return facts === '' ? [] : [`${nameOf(form)}: ${facts} ${reference(form)}.`];
  });

/** First and latest total of each form that was given before. */
export const courseSentences = (forms: readonly EvidenceForm[]): string[] =>
  forms.flatMap((form) => {
    const scale = mainScales(form)[0];
    if (!scale?.first) return [];
    const { first, name, itemMean } = scale;
    const since = `${number(first.itemMean)} at session ${first.session}`;
    return [`${nameOf(form)}: ${plainName(name).toLowerCase()} ${since}, ${number(itemMean)} now ${reference(form)}.`];
  });

const reference = ({ form }: EvidenceForm): string => formatReference({ kind: 'form', form });

/** A name without what would read as a quotation, a reference or the end of a sentence. */
const plainName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}\s,()’/&.-]|\.(?!\d)|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();

function nameOf({ formName, perspective }: EvidenceForm): string {
  const name = plainName(formName);
  return name.toLowerCase().includes(perspective.toLowerCase()) ? name : `${name}, ${perspective}`;
}

const isTotal = ({ scale }: EvidenceScale): boolean => scale === 'total';

const mainScales = ({ scales }: EvidenceForm): readonly EvidenceScale[] =>
  scales.some(isTotal) ? scales.filter(isTotal) : scales;

function scoresOf(form: EvidenceForm): string {
  const [main] = mainScales(form);
  if (!main) return '';
  if (!isTotal(main)) return `${form.scales.slice(0, named).map(scaleWords).join(', ')} of ${number(form.maximum)}`;
  const others = form.scales.filter((scale) => !isTotal(scale));
  const parts = others.length > 0 && others.length <= named ? ` (${others.map(scaleWords).join(', ')})` : '';
  const summed = Math.abs(main.value - main.itemMean) > 1e-9;
  const total = summed
    ? `total ${number(main.value)}, item mean ${number(main.itemMean)}`
    : `total ${number(main.value)}`;
  return `${total} of ${number(form.maximum)}${parts}${changeWords(main)}`;
}

const scaleWords = ({ name, itemMean }: EvidenceScale): string =>
  `${plainName(name).toLowerCase()} ${number(itemMean)}`;

function changeWords({ sinceLast, lastSession }: EvidenceScale): string {
  if (sinceLast === null) return '';
  const since = typeof lastSession === 'number' ? `since session ${lastSession}` : 'since the time before';
  const size = number(Math.abs(sinceLast));
  if (Number(size) === 0) return `, unchanged ${since}`;
  return `, ${sinceLast < 0 ? '−' : '+'}${size} ${since}`;
}

/** One decimal where there are any. */
const number = (value: number): string => (Number.isInteger(value) ? `${value}` : value.toFixed(1));
