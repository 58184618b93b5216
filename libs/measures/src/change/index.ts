export { type Scores, type ScoredSession } from './series.js';
export { detectHouseDefault, type ExpectedRange, type HouseFlag, type HouseParameters } from './house-default.js';
