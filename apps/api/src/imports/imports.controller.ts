import { Body, Controller, Get, HttpStatus, Post, Res, Sse, UseGuards } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { AdministrationImport, ImportList, ImportPreview, ImportStatus, TranscriptImport } from '@attune/contracts';
import type { Response } from 'express';
import { type Observable, concatMap, distinctUntilChanged, from, map, takeWhile, timer } from 'rxjs';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { Imports } from './imports.service.js';
import { VisibleImport } from './visible-import.guard.js';

/** How often progress is looked at while somebody watches. */
const lookMilliseconds = 250;

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(private readonly imports: Imports) {}

  /** `dryRun` (the default): 200 with a preview. Else 202, and a job imports the file. */
  @Requires('imports.run')
  @ApiResponse({ status: 200, standardSchema: ImportPreview as never, description: 'Dry run' })
  @ApiResponse({ status: 202, standardSchema: ImportStatus as never, description: 'Accepted' })
  @Post('administrations')
  async administrations(
    @CurrentScope() scope: PersonScope,
    @Body({ schema: AdministrationImport }) body: AdministrationImport,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportPreview | ImportStatus> {
    response.status(body.dryRun ? HttpStatus.OK : HttpStatus.ACCEPTED);
    return body.dryRun
      ? this.imports.previewAdministrations(scope, body)
      : this.imports.begin(scope, 'administrations', body);
  }

  @Requires('imports.run')
  @ApiResponse({ status: 200, standardSchema: ImportPreview as never, description: 'Dry run' })
  @ApiResponse({ status: 202, standardSchema: ImportStatus as never, description: 'Accepted' })
  @Post('transcripts')
  async transcripts(
    @CurrentScope() scope: PersonScope,
    @Body({ schema: TranscriptImport }) body: TranscriptImport,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportPreview | ImportStatus> {
    response.status(body.dryRun ? HttpStatus.OK : HttpStatus.ACCEPTED);
    return body.dryRun ? this.imports.previewTranscripts(scope, body) : this.imports.begin(scope, 'transcripts', body);
  }

  @Requires('imports.run')
  @Returns(ImportList)
  @Get()
  list(@CurrentScope() scope: PersonScope): Promise<ImportList> {
    return this.imports.list(scope);
  }

  @Requires('imports.run')
  @Returns(ImportStatus)
  @Get(':id')
  get(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<ImportStatus> {
    return this.imports.get(scope, id);
  }

  /** Server-sent events: the status whenever it changes, until the import has ended. */
  @Requires('imports.run')
  @UseGuards(VisibleImport)
  @Sse(':id/events')
  events(@CurrentScope() scope: PersonScope, @IdParam() id: string): Observable<{ data: ImportStatus }> {
    return timer(0, lookMilliseconds).pipe(
      concatMap(() => from(this.imports.get(scope, id))),
      distinctUntilChanged((a, b) => a.state === b.state && a.processedRows === b.processedRows),
      takeWhile((status) => status.state === 'waiting' || status.state === 'running', true),
      map((data) => ({ data })),
    );
  }
}
