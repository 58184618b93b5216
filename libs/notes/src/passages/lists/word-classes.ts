/** Classes of English words that the phrase lists use as `{name}`. Ours; the words of each are of one use in speech. */
const classes: Readonly<Record<string, string>> = {
  aux: 'do does did can could will would should have has had am is are was were',
  be: 'am is are was were be been being',
  so: 'so very too pretty all a kind sort of such always being bit little the complete total real',
  me: 'me us',
  this: 'this that it these those any all',
  /** The treatment itself. */
  therapy: 'therapy counselling counseling sessions treatment',
  /** Work that a therapist proposes. */
  task:
    'exercise exercises homework worksheet worksheets assignment assignments technique techniques breathing meditation ' +
    'mindfulness journaling journal diary log roleplay visualization imagery questionnaire questionnaires form forms ' +
    'record records scale skills',
  help: 'help helps helping helped helpful work works working worked useful',
  helping: 'helping working useful helpful worth',
  waste: 'pointless stupid silly ridiculous useless bullshit dumb nonsense crap rubbish worthless crazy',
  kin:
    'mother mom mum mama father dad papa parents parent sister brother son daughter kids kid child children wife husband ' +
    'partner boyfriend girlfriend ex boss manager supervisor coworker colleague colleagues teacher friend friends ' +
    'roommate flatmate landlord aunt uncle cousin grandmother grandma grandfather grandpa family doctor nurse neighbor ' +
    'neighbour officer lawyer coach girl guy man woman people everyone everybody someone somebody baby sponsor',
  third: 'he him his she her hers they them their theirs',
  say:
    'say says said saying tell tells told telling yell yells yelled yelling scream screams screamed screaming shout ' +
    'shouts shouted shouting goes went text texted texts wrote writes write ask asks asked asking argue argued ' +
    'complain complains complained claim claims claimed reply replied think thinks thought like accuse accused',
};

export const wordClasses: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(classes).map(([name, words]) => [name, words.split(' ')]),
);
