import type { EvidenceTurn } from '../citations/evidence.js';
import { chooseExtracts, type Weighed, weightOf } from './choose-extracts.js';
import { clientCues, type ClientTopic, shows } from './client-cues.js';
import { wordCounts } from './content-words.js';
import { exchange, statement } from './extract-sentences.js';
import { type Said, saidIn } from './said.js';
import { needsContext, saidWithContext } from './said-with-context.js';
import { holdsSafetyWords } from './safety-words.js';
import { isOpenQuestion, moveVerb, type TherapistMove, therapistMove } from './therapist-moves.js';

/** Chooses what a draft quotes. Nothing is chosen twice in one draft, so that the order of the calls matters. */
export interface SessionExtracts {
  /** Statements of the client (of anybody, where nobody is assigned) about a topic; `from` and `to`: part of the session. */
  about(topic: ClientTopic, count: number, part?: { from?: number; to?: number }): string[];
  /** What the client said first or at length, where no topic shows. */
  central(count: number, part?: { from?: number; to?: number }): string[];
  moves(count: number): string[];
  /** What the therapist said of the next step, from the last half of the session. */
  nextSteps(count: number): string[];
  /** What the client said right after the therapist did something. */
  responses(count: number): string[];
  safety(count: number): string[];
  /** Statements that share words with a text, such as a goal; the extracts themselves. */
  like(words: ReadonlySet<string>, count: number): readonly Said[];
}

/** Turns of a question and its answer that may be quoted together, in words of the question. */
const shortQuestion = 20;

/** Whether it begins as a sentence does and was not broken off; it may be the first part of a long one. */
const isWhole = ({ cutBefore, broken }: Said): boolean => !cutBefore && !broken;

/** Everything that can be quoted from a transcript, weighed once. */
export function sessionExtracts(turns: readonly EvidenceTurn[]): SessionExtracts {
  const inTurn = saidIn(turns);
  const all = inTurn.flat();
  const assigned = turns.some(({ speaker }) => speaker === 'client');
  const ofClient = all.filter(({ speaker }) => (assigned ? speaker === 'client' : speaker === 'unknown'));
  const ofTherapist = all.filter(({ speaker }) => speaker === 'therapist');
  const counts = wordCounts(turns.filter(({ speaker }) => speaker !== 'therapist').map(({ text }) => text));
  const taken = new Set<Said>();

  /** The question at the end of the therapist's turn before, if it is short and this opens the answer. */
  const questionBefore = (answer: Said): Said | undefined => {
    const question = answer.order === 0 ? inTurn[answer.turn - 1]?.at(-1) : undefined;
    const asks =
      question?.speaker === 'therapist' && !question.broken && !question.cutBefore && /\?\s*$/u.test(question.text);
    const clear = asks && question.words <= shortQuestion && question.words > 2 && !/[[(]/u.test(question.text);
    return clear ? question : undefined;
  };
  const withContext = (said: Said): Said => saidWithContext(said, inTurn[said.turn] ?? [], turns);
  const showsInContext = (topic: ClientTopic, said: Said): boolean =>
    shows(topic, said.text) && shows(topic, withContext(said).text);
  /** With its question where the words alone would say little. */
  const told = (chosen: Said, lead: string): string => {
    const said = withContext(chosen);
    taken.add(said);
    const question = said.words <= 9 || needsContext(said) ? questionBefore(said) : undefined;
    if (!question) return statement(said, 'said', lead);
    taken.add(question);
    return exchange(question, said);
  };
  const within = (said: Said, { from = 0, to = 1 } = {}): boolean => said.place >= from && said.place <= to;
  const weighed = (extracts: readonly Said[], bonus: (said: Said) => number = () => 0): Weighed[] =>
    extracts.map((said) => ({ said, weight: weightOf(said, counts) + bonus(said) }));
  const worth = (list: readonly Weighed[], least: number): Weighed[] => list.filter(({ weight }) => weight >= least);

  return {
    about: (topic, count, part) => {
      const found = ofClient.filter((said) => within(said, part) && said.words >= 3 && showsInContext(topic, said));
      /** A short answer says enough beside its question. */
      const answers = (said: Said) => (said.words < 7 && questionBefore(said) ? (said.words < 4 ? 2.5 : 1) : 0);
      return chooseExtracts(worth(weighed(found, answers), 0.6), count, taken).map((said) =>
        told(said, clientCues[topic].lead),
      );
    },
    central: (count, part) => {
      const found = ofClient.filter((said) => within(said, part) && said.words >= 6 && isWhole(said));
      return chooseExtracts(worth(weighed(found), 1.2), count, taken).map((said) => told(said, ''));
    },
    moves: (count) => {
      const order: readonly (readonly [TherapistMove, number])[] = [
        ['summary', 1],
        ['reflection', 1],
        ['suggestion', 1],
        ['question', 2],
        ['information', 1],
        ['affirmation', 1],
        ['reflection', 1],
      ];
      const chosen: Said[] = [];
      for (const [move, most] of order) {
        const found = ofTherapist.filter(
          (said) => said.words >= 5 && isWhole(said) && therapistMove(said.text) === move,
        );
        const open = (said: Said) => (isOpenQuestion(said.text) ? 2 : /\?\s*$/u.test(said.text) ? 1 : 0);
        chosen.push(...chooseExtracts(worth(weighed(found, open), 0.4), Math.min(most, count - chosen.length), taken));
      }
      return chosen
        .sort((a, b) => a.turn - b.turn)
        .map((said) => statement(said, moveVerb(therapistMove(said.text) ?? 'question', said.text)));
    },
    nextSteps: (count) => {
      const found = ofTherapist.filter(
        (said) => said.place >= 0.5 && said.words >= 5 && isWhole(said) && therapistMove(said.text) === 'next-step',
      );
      return chooseExtracts(weighed(found), count, taken).map((said) =>
        statement(said, moveVerb('next-step', said.text)),
      );
    },
    responses: (count) => {
      const answers = ofClient.filter((said) => said.order === 0 && said.words >= 4 && isWhole(said));
      const pairs = answers.flatMap((answer) => {
        const question = questionBefore(answer);
        return question && !taken.has(answer) ? [{ question, answer }] : [];
      });
      const ask = new Map(pairs.map(({ question, answer }) => [answer, question]));
      const cue = (said: Said) => (shows('change', said.text) || shows('commitment', said.text) ? 1 : 0) + said.place;
      const chosen = chooseExtracts(worth(weighed([...ask.keys()], cue), 0.8), count, taken);
      return chosen.flatMap((answer) => {
        const question = ask.get(answer);
        return question ? [exchange(question, answer)] : [];
      });
    },
    safety: (count) => {
      const sentences: string[] = [];
      for (const said of all.filter(({ text, words }) => words >= 2 && holdsSafetyWords(text))) {
        if (sentences.length >= count || taken.has(said)) continue;
        const answer = /\?\s*$/u.test(said.text) ? inTurn[said.turn + 1]?.[0] : undefined;
        const answered =
          said.speaker === 'therapist' && answer?.speaker === 'client' && said === inTurn[said.turn]?.at(-1);
        taken.add(said);
        if (answered) taken.add(answer);
        sentences.push(answered ? exchange(said, answer) : statement(said, 'said', 'On safety'));
      }
      return sentences;
    },
    like: (words, count) => {
      const shared = (said: Said) => [...wordCounts([said.text]).keys()].filter((word) => words.has(word)).length;
      const found = ofClient.filter((said) => said.words >= 4 && shared(said) > 0);
      return chooseExtracts(weighed(found, shared), count, taken);
    },
  };
}
