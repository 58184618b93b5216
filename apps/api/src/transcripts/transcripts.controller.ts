import { Body, Controller, Get, HttpStatus, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  NewTranscript,
  TranscriptExportQuery,
  TranscriptFile,
  TranscriptFilePreview,
  TranscriptRepair,
  TranscriptRestore,
  TranscriptRevisions,
  TranscriptView,
} from '@attune/contracts';
import type { Response } from 'express';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { TranscriptExport } from './transcript-export.js';
import { TranscriptFiles } from './transcript-files.js';
import { TranscriptRepairs } from './transcript-repairs.js';
import { Transcripts } from './transcripts.js';

@ApiTags('transcripts')
@Controller('transcripts')
export class TranscriptsController {
  constructor(
    private readonly transcripts: Transcripts,
    private readonly files: TranscriptFiles,
    private readonly repairs: TranscriptRepairs,
    private readonly exports: TranscriptExport,
  ) {}

  @Requires('transcripts.write')
  @Returns(TranscriptView, 201)
  @Post()
  give(
    @CurrentScope() scope: PersonScope,
    @Body({ schema: NewTranscript }) body: NewTranscript,
  ): Promise<TranscriptView> {
    return this.transcripts.give(scope, body);
  }

  /** `dryRun` (the default): 200 with a preview. Else 201 with the transcript. */
  @Requires('transcripts.write')
  @ApiResponse({ status: 200, standardSchema: TranscriptFilePreview as never, description: 'Dry run' })
  @ApiResponse({ status: 201, standardSchema: TranscriptView as never, description: 'Imported' })
  @Post('files')
  async file(
    @CurrentScope() scope: PersonScope,
    @Body({ schema: TranscriptFile }) body: TranscriptFile,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TranscriptFilePreview | TranscriptView> {
    response.status(body.dryRun ? HttpStatus.OK : HttpStatus.CREATED);
    return body.dryRun ? this.files.preview(scope, body) : this.files.import(scope, body);
  }

  @Requires('transcripts.write')
  @Returns(TranscriptView, 201)
  @Post(':id/repairs')
  repair(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: TranscriptRepair }) body: TranscriptRepair,
  ): Promise<TranscriptView> {
    return this.repairs.repair(scope, id, body);
  }

  @Requires('transcripts.write')
  @Returns(TranscriptView, 201)
  @Post(':id/restore')
  restore(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: TranscriptRestore }) body: TranscriptRestore,
  ): Promise<TranscriptView> {
    return this.repairs.restore(scope, id, body);
  }

  @Requires('transcripts.read')
  @Returns(TranscriptRevisions)
  @Get(':id/revisions')
  revisions(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<TranscriptRevisions> {
    return this.repairs.list(scope, id);
  }

  @Requires('transcripts.read')
  @ApiProduces('text/vtt', 'text/plain')
  @Get(':id/export')
  export(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Query({ schema: TranscriptExportQuery }) query: TranscriptExportQuery,
  ): Promise<StreamableFile> {
    return this.exports.file(scope, id, query);
  }
}
