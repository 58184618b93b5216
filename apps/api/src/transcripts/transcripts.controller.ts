import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NewTranscript, TranscriptView } from '@attune/contracts';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { Transcripts } from './transcripts.js';

@ApiTags('transcripts')
@Controller('transcripts')
export class TranscriptsController {
  constructor(private readonly transcripts: Transcripts) {}

  @Requires('transcripts.write')
  @Returns(TranscriptView, 201)
  @Post()
  give(
    @CurrentScope() scope: PersonScope,
    @Body({ schema: NewTranscript }) body: NewTranscript,
  ): Promise<TranscriptView> {
    return this.transcripts.give(scope, body);
  }
}
