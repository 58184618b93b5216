import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import { Open } from '../access/requires.js';
import { Database } from '../database/database.js';
import { DomainError } from '../errors/domain-error.js';

/** Whether the process lives, and whether it can serve: for people, proxies and orchestrators. Outside /api/v1. */
@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Open()
  @Get()
  health(): { status: 'ok'; demonstration: boolean } {
    return { status: 'ok', demonstration: this.config.demo === 'auto' };
  }

  @Open()
  @Get('ready')
  async ready(): Promise<{ status: 'ready' }> {
    await this.database.anonymous(`SELECT 1`, []).catch(() => {
      throw new DomainError('unavailable', 'database-unavailable', 'The database does not answer. Check that it runs.');
    });
    return { status: 'ready' };
  }
}
