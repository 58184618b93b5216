import type { EvidenceForm, EvidenceGoal, EvidenceSession } from '../citations/evidence.js';

/** What a model is told of the appointment: no date and no clock time, which identify. */
export const sessionFacts = (session: EvidenceSession | null) =>
  session && {
    number: session.number,
    attendance: session.attendance,
    minutes: session.minutes,
    modality: session.modality,
  };

/** What a model is told of a form: its scales as they are shown on the page. */
export const formFacts = ({ form, formName, perspective, minimum, maximum, scales }: EvidenceForm) => ({
  form,
  name: formName,
  perspective,
  minimum,
  maximum,
  scales: scales.map(({ scale, name, itemMean, sinceLast, lastSession }) => ({
    scale,
    name,
    itemMean: Number(itemMean.toFixed(1)),
    changeSinceLast: sinceLast === null ? null : Number(sinceLast.toFixed(1)),
    lastSession: lastSession ?? null,
  })),
});

export const goalFacts = ({ number, text }: EvidenceGoal) => ({ goal: number, text });
