import { grief } from './grief.js';
import { lowMood } from './low-mood.js';
import { panic } from './panic.js';
import { relationship } from './relationship.js';
import { sleep } from './sleep.js';
import { socialAnxiety } from './social-anxiety.js';
import { study } from './study.js';
import { type Concern, type Topic } from './topic.js';
import { workStress } from './work-stress.js';

export const topics: Readonly<Record<Concern, Topic>> = {
  'low mood': lowMood,
  panic,
  'social anxiety': socialAnxiety,
  grief,
  relationship,
  'work stress': workStress,
  sleep,
  study,
};
