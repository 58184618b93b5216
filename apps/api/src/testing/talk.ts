/** A short talk of our own, timed, with voices as a file may name them. */
export const talk = [
  { speaker: 'therapist', name: 'SPEAKER_00', start: 0, end: 4.5, text: 'How was the week?' },
  { speaker: 'client', name: 'SPEAKER_01', start: 5, end: 9, text: 'Well, not so good. I hardly slept.' },
  { speaker: 'therapist', name: 'SPEAKER_00', start: 9.5, end: 12, text: 'What kept you awake?' },
  { speaker: 'client', name: 'SPEAKER_01', start: 13, end: null, text: 'The usual.' },
] as const;
