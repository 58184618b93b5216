import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NewSession, SessionList, SessionListQuery, SessionPage } from '@attune/contracts';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { Sessions } from './sessions.service.js';

@ApiTags('sessions')
@Controller()
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

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
}
