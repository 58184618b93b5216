/** What a therapist does with a sentence, where its form shows that. */
export const therapistMoves = [
  'next-step',
  'summary',
  'suggestion',
  'reflection',
  'affirmation',
  'information',
  'question',
] as const;
export type TherapistMove = (typeof therapistMoves)[number];

const forms: readonly { readonly move: TherapistMove; readonly pattern: RegExp; readonly verb: string }[] = [
  {
    move: 'next-step',
    pattern:
      /\b(?:next (?:time|week|session|visit|appointment|month)|follow[- ]?up (?:appointment|visit|session|call|with (?:you|me))|come back (?:in|and|to)|see you (?:in|next|again|then|on)|set up (?:a|another)|schedule|before we meet|between now and|homework|check (?:back )?in (?:with|on|again)|over the next|this (?:coming )?week)\b/iu,
    verb: 'said of what comes next',
  },
  {
    move: 'summary',
    pattern:
      /^(?:to (?:sum|recap|summari[sz]e)|in (?:sum|summary)|let me (?:see if i|summari[sz]e|make sure i|just make sure|recap|tell you what i[’']ve heard)|just to (?:recap|summari[sz]e|make sure)|what i[’']ve (?:heard|been hearing)|so far|on (?:the )?one hand)|\b(?:on the other hand|let me summari[sz]e|did i (?:get|miss))\b/iu,
    verb: 'summed up',
  },
  {
    move: 'suggestion',
    pattern:
      /\b(?:what if you|how about (?:you|we|if|trying)|would you be (?:willing|open|interested)|(?:do|would) you think you (?:could|can)|i (?:would |[’']d )?(?:suggest|recommend|encourage)|i[’']d like you to|i would like you to|you (?:could|might) (?:try|want to|consider)|maybe you could|one (?:thing|option|idea) (?:you|we|that|is|might)|why don[’']t (?:you|we)|let[’']s (?:try|see|look|talk|think|go|plan|start|work)|we could (?:try|start|look|set|do|talk))\b/iu,
    verb: 'suggested',
  },
  {
    move: 'reflection',
    pattern:
      /^(?:it |that |this )?(?:sounds?|seems?|looks?|feels?) (?:like|as if|as though|to me)|^(?:so )?(?:what )?i(?:[’']m| am)? hear(?:ing)?\b|^(?:so )?you(?:[’']re| are| were)? (?:feel|feeling|felt|worried|concerned|saying|thinking|wondering|hoping|looking|not sure|torn|frustrated|surprised|proud)\b|^(?:so )?you (?:want|wanna|enjoy|like|love|don[’']t|know|really|wish|need|see|have been|think)\b|^so(?:,)? you\b/iu,
    verb: 'reflected',
  },
  {
    move: 'affirmation',
    pattern:
      /\b(?:that[’']s (?:really |so |very |a )?(?:great|wonderful|impressive|fantastic|excellent|awesome|good (?:idea|thinking|job))|good for you|well done|congratulations|i (?:really )?appreciate|thank you for (?:sharing|telling|being|coming)|thanks for (?:sharing|telling|being|coming)|it takes (?:a lot|courage|strength)|you[’']ve (?:done|made|worked|already)|you did (?:a )?(?:great|good|well))\b/iu,
    verb: 'said in recognition',
  },
  {
    move: 'information',
    pattern:
      /\b(?:research|studies|guidelines?|experts|is defined|some people (?:find|do|have)|many people (?:find|do|have)|other (?:people|patients|clients) (?:find|have|who)|can (?:cause|raise|lead to|increase|affect)|the (?:risk|effects?) of|recommend(?:ed|ations?) (?:is|that|for)|(?:can|could|may) i (?:share|give you) (?:some|with you))\b/iu,
    verb: 'explained',
  },
];

/**
 * What a sentence of a therapist does: the first form that it has, a question where it ends in a question mark, null
 * where its form shows nothing.
 *
 * @example therapistMove('It sounds like you want both.') // 'reflection'
 */
export function therapistMove(sentence: string): TherapistMove | null {
  const found = forms.find(({ pattern }) => pattern.test(sentence))?.move;
  return found ?? (/\?\s*$/u.test(sentence) ? 'question' : null);
}

/** How a draft says it: "Therapist asked". A question stays a question, whatever else it is. */
export const moveVerb = (move: TherapistMove, sentence: string): string =>
  /\?\s*$/u.test(sentence) ? 'asked' : (forms.find((form) => form.move === move)?.verb ?? 'said');

/** A question that cannot be answered by yes or no, by its first word. */
export const isOpenQuestion = (sentence: string): boolean =>
  /^(?:what|how|why|where|when|who|which|tell me)\b[^]*\?\s*$/iu.test(sentence);
