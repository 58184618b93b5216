import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  BillingView,
  NewSession,
  SessionList,
  SessionListQuery,
  SessionPage,
  SessionTimes as GivenTimes,
} from '@attune/contracts';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { SessionTimes } from './session-times.js';
import { Sessions } from './sessions.service.js';

@ApiTags('sessions')
@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly times: SessionTimes,
  ) {}

  @Requires('sessions.read')
  @Returns(SessionList)
  @Get('sessions')
  list(
    @CurrentScope() scope: PersonScope,
    @Query({ schema: SessionListQuery }) query: SessionListQuery,
  ): Promise<SessionList> {
    return this.sessions.list(scope, query);
  }

  @Requires('sessions.read')
  @Returns(SessionPage)
  @Get('sessions/:id')
  page(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<SessionPage> {
    return this.sessions.page(scope, id);
  }

  @Requires('sessions.write')
  @Returns(SessionPage, 201)
  @Post('sessions')
  add(@CurrentScope() scope: PersonScope, @Body({ schema: NewSession }) body: NewSession): Promise<SessionPage> {
    return this.sessions.add(scope, body);
  }

  @Requires('sessions.read')
  @Returns(BillingView)
  @Get('sessions/:id/times')
  timesOf(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<BillingView> {
    return this.times.get(scope, id);
  }

  @Requires('sessions.write')
  @Returns(BillingView)
  @Patch('sessions/:id/times')
  setTimes(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: GivenTimes }) body: GivenTimes,
  ): Promise<BillingView> {
    return this.times.set(scope, id, body);
  }
}
