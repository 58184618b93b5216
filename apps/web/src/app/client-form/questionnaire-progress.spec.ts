import { questionnaireFromLink } from './questionnaire.js';
import { QuestionnaireProgress } from './questionnaire-progress.js';
import { clientForm, clientLineForm } from './testing/forms.js';

const start = (): QuestionnaireProgress => new QuestionnaireProgress(questionnaireFromLink(clientForm()));

describe('QuestionnaireProgress', () => {
  it('starts with nothing answered: no question has a preset value', () => {
    expect(start().answers()).toEqual([null, null, null, null]);
    const lines = new QuestionnaireProgress(questionnaireFromLink(clientLineForm()));
    expect(lines.answers()).toEqual([null, null]);
  });

  it('goes forward to the review and back, never past the ends', () => {
    const progress = start();
    progress.back();
    expect(progress.position()).toBe(0);
    for (let step = 0; step < 9; step += 1) progress.next();
    expect(progress.reviewing()).toBe(true);
    progress.back();
    expect(progress.position()).toBe(3);
  });

  it('keeps a skipped question unanswered and takes an earlier answer back', () => {
    const progress = start();
    progress.answer(0, 4);
    progress.skip();
    expect(progress.answers()[0]).toBeNull();
    expect(progress.unanswered()).toEqual([0, 1, 2, 3]);
    expect(progress.position()).toBe(1);
  });

  it('counts what was answered, zero included', () => {
    const progress = start();
    progress.answer(1, 2);
    progress.answer(3, 0);
    expect(progress.answered()).toBe(2);
    expect(progress.unanswered()).toEqual([0, 2]);
  });

  it('does not take a value outside the range of its own question, nor a fraction where options are whole', () => {
    const progress = start();
    progress.answer(0, 3);
    progress.answer(0, 6);
    progress.answer(0, 2.5);
    progress.answer(3, 4);
    expect(progress.answers()).toEqual([3, null, null, null]);
  });

  it('goes on from what was kept, and drops kept answers that the form does not allow', () => {
    const first = start();
    first.answer(0, 5);
    first.next();
    first.show('list');
    const resumed = new QuestionnaireProgress(first.questionnaire, first.snapshot());
    expect(resumed.snapshot()).toEqual(first.snapshot());

    const tampered = new QuestionnaireProgress(first.questionnaire, { answers: [9, 2], position: 99, layout: 'one' });
    expect(tampered.answers()).toEqual([null, 2, null, null]);
    expect(tampered.reviewing()).toBe(true);
  });
});
