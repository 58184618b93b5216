import { isTown } from './lexicon.js';
import { type Span, leadOf } from './span.js';
import type { Word } from './word.js';

const inPlace =
  /(?:^| )(?:in|from|near|outside|around|at|of|through|via|toward|towards|into|leaving|leave|visit|visited|visiting|left|across|between|downtown|central|greater|east|west|north|south|to)(?: the)?$/;
const movesTo =
  /(?:^| )(?:move|moves|moved|moving|went|go|goes|going|gone|drive|drove|driving|fly|flew|flying|flight|travel|traveled|travelled|trip|return|returned|returning|back|relocated|commute|commuting|commuted|come|came|sent|deployed|transferred|train|bus|way|over|down|up|out|close|next|road)(?: \w+)? to(?: the)?$/;
const livesIn =
  /(?:^| )(?:live|lives|lived|living|born|grew up|grow up|raised|house|home|stationed|based|apartment|family|office|job|school|hospital|moved|stay|stayed|staying|come|comes|came|am|i'm|is|he's|she's|they're|originally|all the way)(?: \w+)? (?:in|from|near|outside|at|around)$/;
const worksAt =
  /(?:^| )(?:work|works|worked|working|job|jobs|employed|shift|shifts|manager|supervisor|boss|fired|hired|laid off|position|internship|interning|career|cashier|nurse|engineer|accountant|clerk|teacher|driver|waitress|server|intern|started|contract|interview|employer is|company is|company called|firm called|business called|place called|called)(?: \w+)? (?:at|for|with|by|from)(?: the)?$|(?:^| )(?:employer|company|firm)(?: is|'s| was)?(?: called| named)?$/;
const studiesAt =
  /(?:^| )(?:study|studies|studied|studying|student|graduated|graduate|degree|enrolled|senior|junior|freshman|sophomore|classes|class|master's|phd|professor|teaches|teaching|taught|campus|attend|attends|attended|attending|goes to|went to|go to|transferred to|school at|college at)(?: \w+)?(?: at| from| to| in)?$/;

const facilityWords =
  'school academy college university hospital clinic infirmary hospice church chapel cathedral mosque temple synagogue parish library prison jail penitentiary mall airport station inc llc ltd corp corporation company pharmacy cafe restaurant hotel apartments institute center centre nursery bakery pub foundation estates county township borough medical elementary high middle primary secondary grammar preparatory prep memorial community rehab rehabilitation care nursing counseling counselling therapy industries logistics solutions associates partners brothers sons motors foods insurance bank group systems technologies plaza stadium arena zoo museum theater theatre gallery dealership warehouse garage farms farm ranch shelter daycare kindergarten preschool surgery practice practise hall house manor court lodge gardens park beach lake river creek island valley heights hills bridge mountain mountains springs falls bay harbor harbour forest woods canyon bar grill diner tavern club gym salon studio studios records books press times daily herald tribune post gazette department precinct battalion regiment base fort camp';
const facility = new Set(facilityWords.split(' '));
const place = new Set(
  'county township borough parish beach lake river creek island valley heights hills bridge mountain mountains springs falls bay harbor harbour forest woods canyon park plaza estates gardens'.split(
    ' ',
  ),
);
/** Facilities whose name is recognised in a text without capitals. */
const sureFacility =
  /^(?:school|academy|college|university|hospital|clinic|infirmary|church|elementary|high|middle|primary|secondary|grammar|prison|county|medical|memorial)$/;
const notAName = new Set(
  'a an the my our your his her their its this that these those some any no every each another other same local public private catholic charter boarding state community junior senior high middle elementary primary secondary grammar medical mental old new big small little whole general nursing law med business night summer sunday christian jewish baptist methodist in at to from for with of and or but after before during old-fashioned whole first second third one two last next his went go going left finish finished start started skip skipping hate hated like liked love still back quit teach at-risk art music beauty trade culinary home law grad graduate drug crisis walk-in free outpatient inpatient psych psychiatric children county animal pain fertility sleep methadone since until through while during about called like than as is was are were be been have has had get got i you he she it they we'.split(
    ' ',
  ),
);

/** Up to four words that name a town; how many, 0 for none. */
const townAt = (words: readonly Word[], at: number): number => {
  let name = '';
  let best = 0;
  for (let count = 1; count <= 4; count += 1) {
    const word = words[at + count - 1];
    if (!word || (count > 1 && !/^(?:[ -]|\. )$/.test(word.gap))) break;
    name +=
      (count > 1 ? (word.gap === '-' ? '-' : word.gap === '. ' ? '. ' : ' ') : '') +
      word.text.toLowerCase().replaceAll('’', "'");
    if (isTown(name)) best = count;
  }
  return best;
};

/** Capital words before a facility word: "Riverside Primary School", "St. Mary's Hospital", "University of Leeds". */
const facilityAt = (words: readonly Word[], at: number): Span | undefined => {
  const head = words[at];
  if (!head || !facility.has(head.listed)) return undefined;
  if (head.capital) {
    let from = at;
    while (from > 0) {
      const word = words[from];
      const before = words[from - 1];
      if (
        !word ||
        !before ||
        !/^(?:['’]s)?(?:[ -]|\. | & )$/i.test(word.gap) ||
        /^(?:the|my|our|his|her|their|i|at|in|dr)$/.test(before.listed)
      )
        break;
      const joins =
        before.capital || (/^(?:of|and|the|for|de|la)$/.test(before.listed) && words[from - 2]?.capital === true);
      if (!joins || (before.opens && before.ordinary && !facility.has(before.listed) && !before.first)) break;
      from -= 1;
    }
    let to = at;
    let sure = false;
    if (/^ $/.test(words[at + 1]?.gap ?? '') && words[at + 1]?.listed === 'of' && words[at + 2]?.capital) {
      sure = true;
      to = at + 2;
      while (words[to + 1]?.capital && words[to + 1]?.gap === ' ') to += 1;
    }
    const named = words
      .slice(from, to + 1)
      .some((word) => !facility.has(word.listed) && !/^(?:of|and|the)$/.test(word.listed) && !word.open);
    if (from === at && to === at) return undefined;
    return named || sure ? { from, to, kind: place.has(head.listed) ? 'place' : 'organization' } : undefined;
  }
  if (!sureFacility.test(head.listed)) return undefined;
  let from = at;
  while (from > 0 && at - from < 4) {
    const word = words[from];
    const before = words[from - 1];
    if (!word || !before || !/^(?:['’]s)?[ -]$/i.test(word.gap)) break;
    if (notAName.has(before.listed) && !facility.has(before.listed)) break;
    if (!facility.has(before.listed) && before.ordinary && !before.capital && !before.first && !isTown(before.listed)) {
      // An ordinary word names a school only where two facility words follow: "maple grove elementary school".
      if (!facility.has(word.listed) || at - from < 1) break;
    }
    from -= 1;
  }
  const named = words
    .slice(from, at)
    .filter((word) => !facility.has(word.listed) && !notAName.has(word.listed) && (!word.open || at - from > 1));
  return named.length > 0 &&
    named.some((word) => word.capital || word.first || !word.ordinary || isTown(word.listed) || at - from >= 2)
    ? { from, to: at, kind: place.has(head.listed) ? 'place' : 'organization' }
    : undefined;
};

/** Capital words from one on, as far as they follow each other. */
const capitalRun = (words: readonly Word[], at: number): number => {
  let to = at;
  while (words[to + 1]?.capital && /^(?: | & |['’]s | and (?=\p{Lu})|-)$/iu.test(words[to + 1]?.gap ?? '')) to += 1;
  return to;
};

/**
 * Places smaller than a state, and organizations: by a list of towns, by words that name a school or a hospital, and by
 * what stands before ("moved from …", "I work at …").
 *
 * Source: 45 CFR 164.514(b)(2)(i)(A) (employers) and (B).
 */
export const findPlaces = (words: readonly Word[]): Span[] => {
  const spans: Span[] = [];
  const taken = new Set<number>();
  const claim = (span: Span): void => {
    spans.push(span);
    for (let index = span.from; index <= span.to; index += 1) taken.add(index);
  };
  for (let at = words.length - 1; at >= 0; at -= 1) {
    if (taken.has(at)) continue;
    const span = facilityAt(words, at);
    if (span) claim(span);
  }
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word || taken.has(at) || /^i(?:'|$)/.test(word.listed)) continue;
    const lead = leadOf(words, at, 4);
    if (
      word.capital &&
      !/^i(?:'|$)/.test(word.listed) &&
      (worksAt.test(lead) || (studiesAt.test(lead) && !word.opens && !word.ordinary))
    ) {
      const personal = word.first && words[at + 1]?.capital !== true && !studiesAt.test(lead);
      const isolated =
        /^(?:dr|mr|mrs|ms|mom|dad|god|monday|english|spanish|french)$/.test(word.listed) ||
        (word.ordinary && word.opens);
      if (!personal && !isolated && !(word.open && studiesAt.test(lead))) {
        claim({ from: at, to: capitalRun(words, at), kind: 'organization' });
        continue;
      }
    }
    // Lake Winnebago, Mount Ida, Fort Collins
    const named = words[at + 1];
    if (
      /^(?:county|lake|mount|mt|fort|port|camp|river|saint|santa|san|los|las|el|isle)$/.test(word.listed) &&
      word.capital &&
      named?.capital &&
      /^\.? $/.test(named.gap) &&
      !named.open
    ) {
      claim({ from: at, to: capitalRun(words, at + 1), kind: 'place' });
      continue;
    }
    // King's Cross, Martha's Vineyard
    if (
      word.capital &&
      !word.opens &&
      /^['’]s $/.test(named?.gap ?? '') &&
      named?.capital &&
      !named.open &&
      inPlace.test(lead)
    ) {
      claim({ from: at, to: capitalRun(words, at + 1), kind: 'place' });
      continue;
    }
    const count = townAt(words, at);
    if (count > 0) {
      const end = at + count - 1;
      const state = words[end + 1];
      const beforeState =
        state !== undefined &&
        /^,? $/.test(state.gap) &&
        (state.open || /^[A-Z]{2}$/.test(state.text)) &&
        state.capital &&
        !/^(?:i|mom|dad|ok|okay|god|yeah|yes|no)$/.test(state.listed);
      const led = inPlace.test(lead) || beforeState;
      const personal =
        count === 1 &&
        (word.first ||
          (words[end + 1]?.capital === true && words[end + 1]?.gap === ' ') ||
          (words[at - 1]?.capital === true && word.gap === ' ' && words[at - 1]?.ordinary === false));
      const sure = count > 1 ? !words.slice(at, end + 1).every((one) => one.ordinary) : !word.ordinary && !personal;
      const capital = words.slice(at, end + 1).every((one) => one.capital || one.text.length <= 3);
      if (
        capital && word.capital
          ? led || (sure && !word.open) || (!word.opens && !personal)
          : (sure && (led || count > 1)) || (!word.ordinary && (livesIn.test(lead) || movesTo.test(lead)))
      ) {
        claim({ from: at, to: end, kind: 'place' });
        at = end;
        continue;
      }
    }
    const unknown = !word.ordinary && !word.open && !word.first;
    const led =
      livesIn.test(lead) || movesTo.test(lead) || (/(?:^| )(?:in|near|outside|downtown)$/.test(lead) && word.capital);
    if (
      led &&
      word.capital &&
      !word.shouted &&
      !word.open &&
      (unknown || !word.opens) &&
      !(word.first && /to$/.test(lead))
    ) {
      const to = capitalRun(words, at);
      claim({ from: at, to, kind: 'place' });
      at = to;
    } else if (worksAt.test(lead) && unknown && !word.capital && word.text.length > 3 && !/['’]/.test(word.text)) {
      claim({ from: at, to: at, kind: 'organization' });
    } else if (livesIn.test(lead) && unknown && !word.capital && word.text.length > 3 && !/['’]/.test(word.text)) {
      claim({ from: at, to: at, kind: 'place' });
    }
  }
  return spans;
};
