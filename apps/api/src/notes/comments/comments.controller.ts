import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NewComment, SessionComment, SessionComments } from '@attune/contracts';
import { IdParam } from '../../access/id-param.js';
import { CurrentScope, Requires } from '../../access/requires.js';
import { Returns } from '../../access/returns.js';
import type { PersonScope } from '../../database/scope.js';
import { Comments } from './comments.service.js';

@ApiTags('notes')
@Controller()
export class CommentsController {
  constructor(private readonly comments: Comments) {}

  @Requires('comments.read')
  @Returns(SessionComments)
  @Get('sessions/:id/comments')
  list(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<SessionComments> {
    return this.comments.list(scope, id);
  }

  @Requires('comments.write')
  @Returns(SessionComment, 201)
  @Post('sessions/:id/comments')
  add(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: NewComment }) body: NewComment,
  ): Promise<SessionComment> {
    return this.comments.add(scope, id, body);
  }

  @Requires('comments.write')
  @HttpCode(204)
  @Delete('comments/:id')
  remove(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<void> {
    return this.comments.remove(scope, id);
  }
}
