import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Post,
  Res,
  SerializeOptions,
  Sse,
  UseGuards,
} from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { DraftList, DraftPreview, DraftPreviewRequest, DraftView, NewDraft } from '@attune/contracts';
import type { Response } from 'express';
import { type Observable, concatMap, distinctUntilChanged, from, map, takeWhile, timer } from 'rxjs';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { isSettled } from './draft-view.js';
import { Drafts } from './drafts.service.js';
import { VisibleDraft } from './visible-draft.guard.js';

/** How often progress is looked at while somebody watches. */
const lookMilliseconds = 250;

@ApiTags('drafts')
@Controller()
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Requires('drafts.read')
  @Returns(DraftList)
  @Get('sessions/:id/drafts')
  list(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<DraftList> {
    return this.drafts.list(scope, id);
  }

  /** What a model would be sent, to the letter; nothing leaves. */
  @Requires('drafts.write')
  @Returns(DraftPreview)
  @Post('sessions/:id/drafts/preview')
  @HttpCode(200)
  preview(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: DraftPreviewRequest }) { format }: DraftPreviewRequest,
  ): Promise<DraftPreview> {
    return this.drafts.preview(scope, id, format);
  }

  /** Local: 201 with the draft. Model: 202, and a job writes it. */
  @Requires('drafts.write')
  @SerializeOptions({ schema: DraftView })
  @ApiResponse({ status: 201, standardSchema: DraftView as never, description: 'Written on this machine' })
  @ApiResponse({ status: 202, standardSchema: DraftView as never, description: 'A model will write it' })
  @Post('sessions/:id/drafts')
  async add(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: NewDraft }) body: NewDraft,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DraftView> {
    response.status(body.engine === 'local' ? HttpStatus.CREATED : HttpStatus.ACCEPTED);
    return this.drafts.add(scope, id, body);
  }

  @Requires('drafts.read')
  @Returns(DraftView)
  @Get('drafts/:id')
  get(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<DraftView> {
    return this.drafts.get(scope, id);
  }

  /** Server-sent events: the draft whenever it changes, without its text until it has ended. */
  @Requires('drafts.read')
  @UseGuards(VisibleDraft)
  @Sse('drafts/:id/events')
  events(@CurrentScope() scope: PersonScope, @IdParam() id: string): Observable<{ data: DraftView }> {
    return timer(0, lookMilliseconds).pipe(
      concatMap(() => from(this.drafts.watch(scope, id))),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      takeWhile((view) => !isSettled(view), true),
      concatMap((view) => (isSettled(view) ? from(this.drafts.get(scope, id)) : [view])),
      map((data) => ({ data })),
    );
  }
}
