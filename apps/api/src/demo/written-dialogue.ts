/** One turn as written in a dialogue file: who speaks, what, and the silence before it where that silence means something. */
export interface WrittenTurn {
  readonly speaker: 'client' | 'therapist';
  readonly text: string;
  /** Seconds of silence before the turn; null where the pause is an ordinary one. */
  readonly pauseBefore: number | null;
}

/** The intern's own account of a session. Note formats differ only in how these four parts are arranged. */
export interface WrittenNote {
  readonly subjective: string;
  readonly objective: string;
  readonly assessment: string;
  readonly plan: string;
}

/** Passages of one session, written for the demonstration, with the note that its intern wrote about it. */
export interface WrittenDialogue {
  /** Client code, for example `C-0147`. */
  readonly client: string;
  readonly session: number;
  /** Minute and second of the session at which the typed passage begins, `17:20`. */
  readonly beginsAt: string;
  readonly turns: readonly WrittenTurn[];
  readonly note: WrittenNote;
}

const turnStart = /^(Client|Therapist)(?: \((\d+) s\))?: (.*)$/;

/**
 * Reads a dialogue as people write one: a line per turn that begins with `Client:` or `Therapist:`, an optional silence
 * before the turn in seconds (`Client (6 s): No.`), and continuation lines that belong to the turn above.
 *
 * @throws where a line belongs to no turn, so that a slip of the pen in a dialogue file stops the build of the clinic.
 *
 * @example
 * dialogue(`
 *   Therapist: How was the week?
 *   Client (4 s): Fine.
 * `)
 * // [{speaker: 'therapist', text: 'How was the week?', pauseBefore: null}, {speaker: 'client', text: 'Fine.', pauseBefore: 4}]
 */
export function dialogue(written: string): WrittenTurn[] {
  const turns: WrittenTurn[] = [];
  for (const line of written.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue;
    const start = turnStart.exec(line);
    if (start) {
      const [, speaker, pause, text] = start;
      turns.push({
        speaker: speaker === 'Client' ? 'client' : 'therapist',
        text: text ?? '',
        pauseBefore: pause === undefined ? null : Number(pause),
      });
      continue;
    }
    const last = turns.pop();
    if (!last) throw new Error(`A dialogue begins with "Client:" or "Therapist:", not with "${line}".`);
    turns.push({ ...last, text: `${last.text} ${line}` });
  }
  return turns;
}
