import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caseload, CaseloadQuery } from '@attune/contracts';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { Caseloads } from './caseload.service.js';

@ApiTags('caseload')
@Controller('caseload')
export class CaseloadController {
  constructor(private readonly caseloads: Caseloads) {}

  @Requires('caseload.read')
  @Returns(Caseload)
  @Get()
  get(@CurrentScope() scope: PersonScope, @Query({ schema: CaseloadQuery }) query: CaseloadQuery): Promise<Caseload> {
    return this.caseloads.get(scope, query);
  }
}
