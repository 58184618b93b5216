import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** The week after a missed session: no blame on either side, and the record is taken further. */
export const c0147Session5: WrittenDialogue = {
  client: 'C-0147',
  session: 5,
  beginsAt: '02:40',
  turns: dialogue(`
    Therapist: We missed each other last week.
    Client: I'm sorry. The early driver was ill and I was on the phones from six. I thought of ringing and then it was
      four in the afternoon.
    Therapist: Thank you for telling me. It does happen. Was there anything about coming here that made it harder to
      ring?
    Client: No, honestly, it was the phones. I was cross that I missed it. I had my sheet with me and everything.
    Therapist: You had your sheet with you. How did it go with the two columns?
    Client: I did five days out of seven. The film is nearly always the same, so that side gets shorter. The other
      side gets longer, because I keep remembering things.
    Therapist: What did you remember?
    Client: That when Pavel double-booked the whole of Easter, everybody laughed and somebody brought cake. And I was
      one of the people laughing.
    Therapist: And nobody turned round.
    Client: Nobody turned round. I was eating cake. So why would they for me?
    Therapist: What do you think?
    Client: I think I've decided that I'm the one who doesn't get cake. It's not a very grown-up thought.
    Therapist: It sounds like quite an old one.
    Client: It's from school, I suppose. My mother used to go through my exercise books in the evening with a pencil.
      She never shouted. She just put a little dot next to things.
    Therapist: A little dot.
    Client: You never knew what the dot meant. You had to find out.
    Therapist: So you'd look, line by line, until half past one.
    Client: Oh. Yes. Well, that's it then, isn't it? I'm looking for the dots.
    Therapist: It might be a part of it. How is it to see that here?
    Client: A bit sad. But also a relief, it makes me less of a lunatic.
    Therapist: Shall we give the dots a place on the sheet?
    Client: Yes. A third column, very narrow.
  `),
  note: {
    subjective:
      'Explained the missed session (on the phones from six, did not ring). Kept the two-column record on five of seven days. Linked checking to her mother marking exercise books with unexplained dots.',
    objective: 'Engaged, made the connection herself, brief sadness.',
    assessment:
      'Good use of the record. The missed session seems practical; no sign of reluctance when I asked about it.',
    plan: 'Add a narrow third column for "dots". Continue once a day.',
  },
};
