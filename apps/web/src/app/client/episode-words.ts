import { type EpisodeView } from '@attune/contracts';
import { dateTime } from '../ui/day-format.js';
import { counted, decimal } from '../ui/number-format.js';
import { type Tone } from '../ui/status-pill.js';

/** `open`, `repaired at 9`, …: where the episode stands, as a pill. A dismissed one only says that. */
export function episodeStatus(episode: EpisodeView): { readonly tone: Tone; readonly text: string } {
  if (episode.decision.state === 'dismissed') return { tone: 'neutral', text: 'dismissed' };
  switch (episode.status) {
    case 'open':
      return { tone: episode.strength === 'alert' ? 'rupture' : 'look', text: 'open' };
    case 'repaired': {
      const at = episode.repair.repairedAtSession;
      return { tone: 'repair', text: at === null ? 'repaired' : `repaired at ${at}` };
    }
    case 'unrepaired':
      return { tone: 'rupture', text: 'not repaired' };
    case 'ended-in-rupture':
      return { tone: 'rupture', text: 'ended in rupture' };
  }
}

/** Never a verdict: "possible" until a person has confirmed it. */
export function episodeTitle(episode: EpisodeView): string {
  const confirmed = episode.decision.state === 'confirmed';
  const what = confirmed
    ? 'rupture'
    : episode.strength === 'alert'
      ? 'possible rupture'
      : 'possible rupture, to look at';
  return `Session ${episode.startSession} · ${what}`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];
const inWords = (count: number): string => small[count] ?? String(count);

/** The numbers that were compared, in words. */
export function evidenceSentence(episode: EpisodeView): string {
  const flag = episode.flags.find((one) => one.session === episode.startSession) ?? episode.flags[0];
  if (!flag) return 'The numbers compared were not kept.';
  const references = episode.parameters['referenceSessions'];
  const mean =
    typeof references === 'number' && references > 1
      ? `the mean of the last ${inWords(references)}`
      : 'the level before';
  // Two decimals where one would show "3.9 below 3.9".
  const digits = decimal(flag.score) === decimal(flag.limit) ? 2 : 1;
  return (
    `Score ${decimal(flag.score, digits)}, ${decimal(flag.drop, digits)} below ${mean} ` +
    `(threshold ${decimal(flag.reliableThreshold, 2)}) and below own limit ${decimal(flag.limit, digits)}.`
  );
}

/** Further sessions of the same episode; undefined where it is one session long. */
export function furtherSessions(episode: EpisodeView): string | undefined {
  const further = episode.flaggedSessions.filter((session) => session !== episode.startSession);
  if (further.length === 0) return undefined;
  const nadir = episode.flags.find((flag) => flag.session === episode.nadirSession);
  const lowest =
    nadir && nadir.session !== episode.startSession
      ? `; lowest ${decimal(nadir.score)} at session ${episode.nadirSession}`
      : '';
  return `Also below at session ${further.join(', ')}${lowest}.`;
}

const statesAtLast: Readonly<Record<string, string>> = {
  'at-level': 'At the latest score: back at the level before.',
  'half-recovered': 'At the latest score: more than half of the drop recovered.',
  'below-half': 'At the latest score: less than half of the drop recovered.',
  'no-later-score': 'No score after it yet.',
};

/** The three facts of repair: half recovered, back at the level before, state at the last score. */
export function repairFacts(episode: EpisodeView): readonly string[] {
  const { sessionsToHalf, sessionsToLevel, repairedAtSession, stateAtLast } = episode.repair;
  const facts: string[] = [];
  if (sessionsToHalf !== null) facts.push(`Half of the drop recovered after ${counted(sessionsToHalf, 'session')}.`);
  if (sessionsToLevel !== null) {
    const at = repairedAtSession === null ? '' : `, at session ${repairedAtSession}`;
    facts.push(`Back within measurement error of the level before after ${counted(sessionsToLevel, 'session')}${at}.`);
  }
  facts.push(statesAtLast[stateAtLast] ?? `At the latest score: ${stateAtLast}.`);
  return facts;
}

/** Who decided, when and why; undefined while nobody has. */
export function decisionSentence(episode: EpisodeView): string | undefined {
  const { state, by, at, reason } = episode.decision;
  if (state === 'pending') return undefined;
  const what = state === 'confirmed' ? 'Confirmed' : 'Dismissed';
  const who = by === null ? '' : ` by ${by}`;
  const when = at === null ? '' : `, ${dateTime(at)}`;
  return `${what}${who}${when}${reason ? `: “${reason}”` : '.'}`;
}

const parameterWords: Readonly<Record<string, string>> = {
  sem: 'standard error of measurement',
  alertK: 'alert below centre by sigma times',
  lookK: 'look below centre by sigma times',
  referenceSessions: 'scores in the reference mean',
  minimumBaseline: 'earlier scores needed',
  promptWindow: 'sessions that count as prompt repair',
  endedWithin: 'sessions before the end that count as ended in rupture',
  z: 'z of the reliable drop',
  d2: 'd2 of the moving range',
};

/** `House default, version 1: standard error of measurement 0.17, …`: as stored with the episode. */
export function methodSentence(episode: EpisodeView): string {
  const parameters = Object.entries(episode.parameters).map(
    ([name, value]) => `${parameterWords[name] ?? name} ${typeof value === 'number' ? shortest(value) : String(value)}`,
  );
  const used = parameters.length > 0 ? `: ${parameters.join(', ')}` : '';
  return `${episode.methodName}, version ${episode.methodVersion}${used}.`;
}

/** At most three decimals, none that say nothing: `3`, `1.96`, `0.209`. */
const shortest = (value: number): string => String(Number(value.toFixed(3)));
