import { type Chance } from './chance.js';

/** Where an alliance stands at each session, on the item mean of 1 to 5, before a form adds its error. */
export interface AllianceCourse {
  readonly client: readonly number[];
  readonly therapist: readonly number[];
}

/**
 * The parameters of the courses outside the stories, chosen so that the forms come out as in real session data, with the
 * error of the forms and the ruptures of some treatments added: about 70 % of the variance of the client form lies between
 * persons, its standard deviation within a person is between .35 and .4, and the therapist form lies a little lower, with
 * less variance, and follows the client's.
 */
const parameters = {
  /** Mean and standard deviation of the clients' levels. */
  levels: { mean: 3.9, sd: 0.68 },
  /** Most alliances grow by about this much, quickly at first; standard deviation between clients. */
  growth: { mean: 0.3, sd: 0.25, sessions: 5 },
  /** Session-to-session movement, carried over in part to the next session. */
  movement: { sd: 0.12, carriedOver: 0.25 },
  therapist: { below: 0.2, sharedLevel: 0.7, sharedMovement: 0.55, ownLevelSd: 0.35, ownMovementSd: 0.15 },
} as const;

/**
 * Levels of `count` treatments as standard scores, in random order: every twentieth of a sorted normal sample, so that a
 * clinic of forty clients has the spread that is asked for and not what chance makes of forty.
 */
export function spreadLevels(chance: Chance, count: number): number[] {
  const sample = Array.from({ length: 20 * count }, () => chance.normal()).sort((a, b) => a - b);
  return chance.shuffled(sample.filter((_, index) => index % 20 === 10));
}

/**
 * Draws the course of one treatment.
 *
 * @param level standard score of the client's level (see `spreadLevels`)
 * @param sessions number of appointments
 */
export function drawCourse(chance: Chance, level: number, sessions: number): AllianceCourse {
  const { levels, growth, movement, therapist } = parameters;
  const ownLevel = levels.mean + levels.sd * level;
  const ownGrowth = growth.mean + growth.sd * boundedNormal(chance);
  const therapistLevel =
    levels.mean -
    therapist.below +
    therapist.sharedLevel * (ownLevel - levels.mean) +
    therapist.ownLevelSd * boundedNormal(chance);
  const client: number[] = [];
  const therapistCourse: number[] = [];
  let moved = 0;
  for (let session = 0; session < sessions; session += 1) {
    const fresh = movement.sd * Math.sqrt(1 - movement.carriedOver ** 2) * boundedNormal(chance);
    moved = movement.carriedOver * moved + fresh;
    const grown = ownGrowth * (1 - Math.exp(-session / growth.sessions)) - ownGrowth / 2;
    client.push(ownLevel + grown + moved);
    therapistCourse.push(
      therapistLevel + therapist.sharedMovement * (grown + moved) + therapist.ownMovementSd * boundedNormal(chance),
    );
  }
  return { client, therapist: therapistCourse };
}

/** Standard normal, drawn again beyond ±2.2: a demonstration with 40 clients needs no client of one in fifty. */
function boundedNormal(chance: Chance): number {
  const drawn = chance.normal();
  return Math.abs(drawn) > 2.2 ? boundedNormal(chance) : drawn;
}
