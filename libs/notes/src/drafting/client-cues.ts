/** What a statement of a client is about, as far as its words show it. */
export const clientTopics = [
  'problem',
  'feeling',
  'change',
  'wish',
  'commitment',
  'history',
  'circumstances',
  'ending',
] as const;
export type ClientTopic = (typeof clientTopics)[number];

interface Cue {
  readonly pattern: RegExp;
  /** Where this stands in the sentence too, the cue does not count. */
  readonly unless?: RegExp;
  /** How a draft introduces the statement; empty for plain "Client said". */
  readonly lead: string;
}

/** English cues. A statement shows a topic where the words of the cue stand in it; nothing is inferred beyond that. */
export const clientCues: Readonly<Record<ClientTopic, Cue>> = {
  problem: {
    pattern:
      /\b(?:problems?|issues?|trouble|struggl\w*|difficult\w*|hard (?:for me|to|time|when)|it[’']s (?:really |so |very |just )?hard|can[’']t|couldn[’']t|cannot|stress\w*|worr(?:y|ied|ies|ying)|pain(?:ful)?|sick of|tired of|too much|getting worse|worse|suffer\w*|addict\w*|panic\w*|argu(?:e|ing|ment)\w*|fight(?:s|ing)?|afraid|scared|concern(?:s|ed|ing)?|bothers?)\b/iu,
    unless: /\bcan[’']t (?:think of|say|tell|promise|be)\b/iu,
    lead: '',
  },
  feeling: {
    pattern:
      /\b(?:depress(?:ed|ing)|anxious|angry|furious|scared|afraid|frightened|worried|nervous|guilty|ashamed|embarrass(?:ed|ing)|lonely|frustrat(?:ed|ing)|overwhelmed|upset|hopeless|helpless|stressed|exhausted|relieved|proud|excited|grateful|hopeful|jealous|disappointed|miserable|uncomfortable|confus(?:ed|ing)|sad)\b|\b(?:feel|feels|feeling|felt|i[’']m|i am|i was|been|makes? me)\s+(?:(?:so|very|really|pretty|a|bit|little|kind|of|quite|more|too|just|not|always|still|feeling|all)\s+){0,3}(?:down|low|alone|hurt|mad|calm|bad|good|great|awful|terrible|lost|empty|numb|tired|happy|better|worse)\b/iu,
    unless: /\b(?:calm(?:ed)? down|slow(?:ed)? down|cut(?:ting)? (?:\w+ )?down|sit down|if i (?:was|were))\b/iu,
    lead: 'On feelings',
  },
  change: {
    pattern:
      /\b(?:(?:i[’']m|i am|i feel|i[’']ve been|it[’']s|things are|(?:has|have|is|are|was|were|[’']s) (?:been |got(?:ten)? |getting )?|getting|got|gotten) (?:\w+ ){0,2}(?:better|worse|easier|harder)|improv\w+|(?:drink|smok|eat|sleep|us|argu|work|exercis)\w* (?:\w+ ){0,2}(?:less|more)|i used to|i[’']?ve (?:started|stopped|quit|cut|noticed|gained|lost|managed)|i (?:started|stopped|quit|cut (?:back|down)|managed)|not as (?:much|bad|often)|(?:has|have|hasn[’']t|haven[’']t|[’']ve|[’']s|had) (?:really |not )?changed)\b/iu,
    unless: /\b(?:would|could|might|should|if|wish|maybe|hope)\b|[’'](?:d|ll)\b|\bgot used to\b/iu,
    lead: 'On change',
  },
  wish: {
    pattern:
      /\b(?:i (?:really |just |do |also |still |definitely )*want(?: to)?|i (?:really |just )*wanna|i[’']d (?:really )?(?:like|love|prefer)|i would (?:really )?(?:like|love|prefer)|i (?:really )?hope|i wish|(?:my|the|a) goal|i need to|i[’']ve got to|i have to|important to me|would be (?:nice|great|good|better))\b/iu,
    unless: /\bi (?:don[’']t|didn[’']t|do not) (?:want|wanna|need)\b|\bi have to (?:say|admit)\b/iu,
    lead: 'On wishes and needs',
  },
  commitment: {
    pattern:
      /\b(?:i[’']ll|i will|i[’']m (?:going to|gonna|ready|willing)|i am (?:going to|ready|willing)|i (?:can|could) (?:try|do|start|probably try|definitely)|i (?:would|could|might) consider|i[’']d (?:be willing|consider|try)|i would (?:be willing|try)|i (?:plan|promise|intend)|i guess i could (?!be\b)\w+|i[’']m (?:definitely )?(?:gonna|going to) try|willing to)\b/iu,
    unless:
      /\b(?:not|never|no|hardly)\b|n[’']t\b|\bif i[’']m\b|\bi[’']ll (?:be honest|tell you|say|think,)\b|\b(?:he|she|they) (?:said|asked|told|promised)\b/iu,
    lead: 'On what comes next',
  },
  history: {
    pattern:
      /\b(?:(?:for|over|last|past|in) (?:the )?(?:last |past )?(?:\w+ )?(?:years|months)|years? ago|months? ago|when i was|since (?:i|my|then|the|last)|growing up|as a (?:kid|child|teenager)|diagnos\w+|in the past|back then|my whole life|was (?:born|raised)|first started)\b/iu,
    lead: 'On earlier times',
  },
  circumstances: {
    pattern:
      /\b(?:my (?:\w+ )?(?:wife|husband|partner|boyfriend|girlfriend|mother|mom|mum|father|dad|parents|son|daughter|kids?|children|brother|sister|family|friends?|boss|job|roommate|flatmate|house|apartment|school|teacher|doctor)|i (?:live|work|study)|at (?:work|school|home))\b/iu,
    lead: 'On life circumstances',
  },
  ending: {
    pattern:
      /\b(?:last (?:session|time|appointment|meeting)|(?:end|ending|finish|finishing|stop|stopping) (?:therapy|treatment|counsell?ing|our (?:sessions|work)|coming)|no longer need|moving (?:away|out of|to))\b/iu,
    lead: 'On the ending',
  },
};

/** Whether a statement shows a topic. */
export function shows(topic: ClientTopic, statement: string): boolean {
  const { pattern, unless } = clientCues[topic];
  return pattern.test(statement) && !unless?.test(statement);
}
