import { dialogue } from '../written-dialogue.js';

/** How an ordinary hour begins. Each ends with the client, so that the therapist leads over to the subject. */
export const openings = [
  dialogue(`
    Therapist: Come in, take whichever chair you like. Is the light all right?
    Client: It's fine, thanks. I was early for once, I went round the block.
    Therapist: How's the block?
    Client: They've dug it up again.
  `),
  dialogue(`
    Therapist: Good to see you. Where are you coming from today?
    Client: Straight from the bus. Give me a second to arrive.
    Therapist: Take your time.
    Client (6 s): Right. I'm here.
  `),
  dialogue(`
    Therapist: Before we start, was there anything left over from last time?
    Client: I thought about one thing on the way home. But it'll come up anyway, I think.
    Therapist: Then I'll trust you to bring it up.
    Client: And if I don't, ask me at the end.
  `),
  dialogue(`
    Therapist: How have you been since we met?
    Client: Up and down. More up than down, if you count the days.
    Therapist: And if you don't count the days?
    Client: Then it's about the same.
  `),
  dialogue(`
    Therapist: Can you hear me all right over the corridor?
    Client: Yes. They're moving furniture again, aren't they?
    Therapist: Until four, I'm told. Tell me if it bothers you.
    Client: It's got a sort of rhythm.
  `),
  dialogue(`
    Therapist: Thank you for filling in the forms. Is there anything about them that you'd like to say?
    Client: Only that I never know what to put when the week had two halves.
    Therapist: What would the two halves have been?
    Client: A good one and a Thursday.
  `),
];

/** How the typed passage of an ordinary hour ends. Each begins with the therapist. */
export const closings = [
  dialogue(`
    Therapist: Let me stop us here for a moment. What would you like to keep of this?
    Client: The part in the middle. I'd not put it together like that before.
    Therapist: Shall I write it down for you?
    Client: No, I'll remember it.
  `),
  dialogue(`
    Therapist: Is there something about it that I should have asked?
    Client: Not today. Ask me about my sister some time.
    Therapist: I will. Shall we stay with this or go on?
    Client: Go on, I think.
  `),
  dialogue(`
    Therapist: How was the pace for you today, too quick, too slow?
    Client: A bit quick at the start. Now it's good.
    Therapist: I'll watch the start, then.
    Client: It's all right, I only noticed because you asked.
  `),
  dialogue(`
    Therapist: So for the week, we said something small. Does it still seem small now?
    Client: Small enough. I'll do it on Tuesday, then it's done.
    Therapist: And if Tuesday gets in the way?
    Client: Then Wednesday. I've got nothing on Wednesday.
  `),
  dialogue(`
    Therapist: How is it to say that out loud?
    Client: Tiring, but the good sort.
    Therapist: We've got time. Shall we let it settle?
    Client (12 s): Yes. That's better.
  `),
  dialogue(`
    Therapist: Is there anything just now that you'd rather I hadn't said?
    Client (3 s): No. One thing I'll chew on. I'm not telling you which.
    Therapist: You can tell me next week, or not at all.
    Client: We'll see.
  `),
];
