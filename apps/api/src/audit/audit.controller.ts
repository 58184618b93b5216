import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditEventList, AuditQuery } from '@attune/contracts';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { AuditTrail } from './audit-trail.js';

@ApiTags('audit')
@Controller('audit-events')
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

  @Requires('audit.read')
  @Returns(AuditEventList)
  @Get()
  list(@CurrentScope() scope: PersonScope, @Query({ schema: AuditQuery }) query: AuditQuery): Promise<AuditEventList> {
    return this.trail.list(scope, query);
  }
}
