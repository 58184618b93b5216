import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { TooManyRequests } from '../errors/domain-error.js';

const minutes = 15;
/** Wrong passwords for one address in 15 minutes, from wherever; and from one network address, for whomever. */
const perAddress = 8;
const perNetwork = 40;

/** Lock-out by rate, counted in PostgreSQL so that every replica counts together. Keys are digests. */
@Injectable()
export class SignInLimits {
  private readonly byAddress: RateLimiterPostgres;
  private readonly byNetwork: RateLimiterPostgres;

  constructor(@Inject(DataSource) source: DataSource) {
    const store = {
      storeClient: source,
      storeType: 'typeorm',
      tableName: 'sign_in_attempts',
      tableCreated: true,
      clearExpiredByTimeout: false,
    };
    this.byAddress = new RateLimiterPostgres({ ...store, keyPrefix: 'a', points: perAddress, duration: minutes * 60 });
    this.byNetwork = new RateLimiterPostgres({ ...store, keyPrefix: 'n', points: perNetwork, duration: minutes * 60 });
  }

  /** Counts an attempt before the password is looked at, so that parallel guesses count too. */
  async count(email: string, network: string): Promise<void> {
    try {
      await this.byAddress.consume(digest(email));
      await this.byNetwork.consume(digest(network));
    } catch (limit) {
      if (!(limit instanceof RateLimiterRes)) throw limit;
      const seconds = Math.max(1, Math.ceil(limit.msBeforeNext / 1000));
      const wait = Math.ceil(seconds / 60);
      throw new TooManyRequests(
        'too-many-sign-ins',
        `Too many tries. Wait ${wait} ${wait === 1 ? 'minute' : 'minutes'} and try again.`,
        seconds,
      );
    }
  }

  async succeeded(email: string, network: string): Promise<void> {
    await this.byAddress.delete(digest(email));
    await this.byNetwork.reward(digest(network), 1);
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 43);
