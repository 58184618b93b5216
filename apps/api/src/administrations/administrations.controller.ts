import { Body, Controller, Get, Headers, Patch, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  AdministrationChange,
  AdministrationList,
  AdministrationQuery,
  AdministrationView,
  Id,
  NewAdministration,
} from '@attune/contracts';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { invalid } from '../errors/domain-error.js';
import { Administrations } from './administrations.service.js';

@ApiTags('administrations')
@Controller('administrations')
export class AdministrationsController {
  constructor(private readonly administrations: Administrations) {}

  @Requires('administrations.read')
  @Returns(AdministrationList)
  @Get()
  list(
    @CurrentScope() scope: PersonScope,
    @Query({ schema: AdministrationQuery }) query: AdministrationQuery,
  ): Promise<AdministrationList> {
    return this.administrations.list(scope, query);
  }

  @Requires('administrations.write')
  @Returns(AdministrationView, 201)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A UUID of yours: the same request sent twice is saved once.',
  })
  @Post()
  add(
    @CurrentScope() scope: PersonScope,
    @Body({ schema: NewAdministration }) body: NewAdministration,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<AdministrationView> {
    return this.administrations.add(scope, body, idempotencyKey(key));
  }

  @Requires('administrations.write')
  @Returns(AdministrationView)
  @Patch(':id')
  change(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: AdministrationChange }) body: AdministrationChange,
  ): Promise<AdministrationView> {
    return this.administrations.change(scope, id, body);
  }
}

function idempotencyKey(key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  const parsed = Id.safeParse(key);
  if (!parsed.success)
    throw invalid('The Idempotency-Key is not a UUID.', [
      { field: 'Idempotency-Key', message: 'Send a UUID of your own, or leave it out' },
    ]);
  return parsed.data;
}
