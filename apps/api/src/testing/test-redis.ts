import { Redis } from 'ioredis';

/** Empties the numbered Redis database of this test worker: jobs of an earlier file must not reach this one. */
export async function emptyRedis(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushdb();
  await redis.quit();
}
