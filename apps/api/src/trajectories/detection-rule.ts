/** The rule in use (methods A9). Its widths are stored with every episode that it finds. */
export const detectionRule = {
  method: 'house-default',
  version: '1',
  name: 'Self-starting chart with reliable drop',
  description:
    'A session is marked when its score is reliably below the mean of the last three (more than 1.96 × SEM × √(1 + 1/m)) and also below the client’s own expected range from all earlier unmarked sessions (mean − k × the larger of mean moving range / 1.128 and SEM). Only earlier sessions are used, so a mark never changes when later scores arrive. Sessions 1 to 3 cannot be marked.',
  alertK: 3,
  lookK: 2.5,
} as const;
