import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CodingFinished, NewPassageCode, PassageCodes, PassageEvaluation, PassagesView } from '@attune/contracts';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { PassageCoding } from './passage-coding.js';
import { PassageEvaluations } from './passage-evaluation.js';
import { Passages } from './passages.service.js';

@ApiTags('passages')
@Controller()
export class PassagesController {
  constructor(
    private readonly passages: Passages,
    private readonly coding: PassageCoding,
    private readonly evaluations: PassageEvaluations,
  ) {}

  @Requires('passages.read')
  @Returns(PassagesView)
  @Get('sessions/:id/passages')
  of(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<PassagesView> {
    return this.passages.of(scope, id);
  }

  @Requires('passages.read')
  @Returns(PassageEvaluation)
  @Get('passages/evaluation')
  evaluation(@CurrentScope() scope: PersonScope): Promise<PassageEvaluation> {
    return this.evaluations.of(scope);
  }

  @Requires('codes.read')
  @Returns(PassageCodes)
  @Get('sessions/:id/codes')
  codes(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<PassageCodes> {
    return this.coding.list(scope, id);
  }

  @Requires('codes.write')
  @Returns(PassageCodes, 201)
  @Post('sessions/:id/codes')
  code(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: NewPassageCode }) body: NewPassageCode,
  ): Promise<PassageCodes> {
    return this.coding.add(scope, id, body);
  }

  @Requires('codes.write')
  @Returns(PassageCodes, 201)
  @Post('sessions/:id/codes/finish')
  finish(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: CodingFinished }) body: CodingFinished,
  ): Promise<PassageCodes> {
    return this.coding.finish(scope, id, body.coded);
  }

  @Requires('codes.write')
  @Returns(PassageCodes)
  @Delete('codes/:id')
  remove(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<PassageCodes> {
    return this.coding.remove(scope, id);
  }
}
