import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RetentionRule, RetentionView } from '@attune/contracts';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { RecordingRetention } from './recording-retention.js';

@ApiTags('recordings')
@Controller('recordings/retention')
export class RetentionController {
  constructor(private readonly retention: RecordingRetention) {}

  @Requires('recordings.manage')
  @Returns(RetentionView)
  @Get()
  get(@CurrentScope() scope: PersonScope): Promise<RetentionView> {
    return this.retention.view(scope);
  }

  @Requires('recordings.manage')
  @Returns(RetentionView)
  @Put()
  change(
    @CurrentScope() scope: PersonScope,
    @Body({ schema: RetentionRule }) body: RetentionRule,
  ): Promise<RetentionView> {
    return this.retention.change(scope, body);
  }
}
