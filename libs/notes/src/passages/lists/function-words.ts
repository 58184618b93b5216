/** The nine classes of English function words that style matching compares. Lists from English grammar, ours. */
export const styleClasses = [
  'pronoun',
  'article',
  'preposition',
  'auxverb',
  'adverb',
  'conjunction',
  'negation',
  'quantifier',
  'ipron',
] as const;
export type StyleClass = (typeof styleClasses)[number];

const lists: Readonly<Record<StyleClass, string>> = {
  pronoun:
    'i me my mine myself you your yours yourself yourselves he him his himself she her hers herself we us our ours ' +
    'ourselves they them their theirs themselves',
  article: 'a an the',
  preposition:
    'about above across after against along among around at before behind below beneath beside besides between beyond by ' +
    'despite down during except for from in inside into like near of off on onto out outside over past per since through ' +
    'throughout till to toward towards under until up upon with within without',
  auxverb:
    'am is are was were be been being have has had having do does did doing will would shall should can could may might must ought',
  adverb:
    'again almost already also always anyway away back completely currently definitely ever exactly especially finally ' +
    'generally here however just later maybe mostly never now often only perhaps probably quite rather really recently ' +
    'seriously simply so somehow sometimes soon still then there though today together too totally usually very well yet',
  conjunction:
    'and but or nor so because although though while whereas unless whether if than as when until since plus either neither',
  negation: 'no not never none nobody nothing nowhere neither nor without nope nah',
  quantifier:
    'all any both each every few fewer less lot lots many more most much none several some enough half another bit little plenty whole',
  ipron:
    'it its itself this that these those what which who whom whose whatever whichever whoever anything anyone anybody ' +
    'something someone somebody everything everyone everybody nothing nobody other others thing things stuff',
};

/** Every class that a word belongs to; a word may be in several, as "nothing" is. */
export const classesOfWord: ReadonlyMap<string, readonly StyleClass[]> = (() => {
  const classes = new Map<string, StyleClass[]>();
  for (const name of styleClasses)
    for (const word of lists[name].split(' ')) {
      const known = classes.get(word);
      if (known) known.push(name);
      else classes.set(word, [name]);
    }
  return classes;
})();
