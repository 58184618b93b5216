import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessController } from '../access/access.controller.js';
import { AccessGuard } from '../access/access.guard.js';
import { SignInLimits } from '../access/sign-in-limits.js';
import { SignIns } from '../access/sign-ins.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import { ProblemFilter } from '../errors/problem.filter.js';
import { KeyEncryptionKey, MasterKey } from '../vault/key-encryption-key.js';
import { ReencryptClinicalText } from '../vault/reencrypt.js';
import { Vault } from '../vault/vault.js';
import { Database } from './database.js';

/** What every feature stands on: settings, the scoped transaction, the vault, access and errors. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, appUrl: string): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: appUrl,
          autoLoadEntities: true,
          synchronize: false,
          retryAttempts: 3,
          retryDelay: 500,
          poolSize: 10,
          logging: false,
        }),
      ],
      controllers: [AccessController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: KeyEncryptionKey, useFactory: () => new MasterKey(config.masterKey) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Vault,
        ReencryptClinicalText,
        Database,
        SignIns,
        SignInLimits,
      ],
      exports: [CONFIG, Vault, ReencryptClinicalText, Database],
    };
  }
}
