import { Controller, Delete, Get, HttpCode, Post, Req, Res, Sse, UseGuards } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RecordingList, RecordingView } from '@attune/contracts';
import type { Response } from 'express';
import { type Observable, concatMap, distinctUntilChanged, from, map, takeWhile, timer } from 'rxjs';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires, type ScopedRequest } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { isSettled } from './recording-view.js';
import { Recordings } from './recordings.service.js';
import { sendSound } from './send-sound.js';
import { SoundReader } from './sound-reader.js';
import { VisibleRecording } from './visible-recording.guard.js';

/** How often progress is looked at while somebody watches. */
const lookMilliseconds = 250;

@ApiTags('recordings')
@Controller()
export class RecordingsController {
  constructor(
    private readonly recordings: Recordings,
    private readonly reader: SoundReader,
  ) {}

  @Requires('recordings.read')
  @Returns(RecordingList)
  @Get('sessions/:id/recordings')
  list(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<RecordingList> {
    return this.recordings.list(scope, id);
  }

  @Requires('recordings.read')
  @Returns(RecordingView)
  @Get('recordings/:id')
  get(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<RecordingView> {
    return this.recordings.get(scope, id);
  }

  /** Server-sent events: the recording whenever it changes, until it is transcribed, has failed or is gone. */
  @Requires('recordings.read')
  @UseGuards(VisibleRecording)
  @Sse('recordings/:id/events')
  events(@CurrentScope() scope: PersonScope, @IdParam() id: string): Observable<{ data: RecordingView }> {
    return timer(0, lookMilliseconds).pipe(
      concatMap(() => from(this.recordings.get(scope, id))),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      takeWhile((view) => !isSettled(view), true),
      map((data) => ({ data })),
    );
  }

  /** The sound, whole or by Range, for the player of the session page. */
  @Requires('recordings.read')
  @ApiHeader({ name: 'Range', required: false })
  @ApiResponse({ status: 200, description: 'The whole' })
  @ApiResponse({ status: 206, description: 'The range asked for' })
  @Get('recordings/:id/audio')
  async audio(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Req() request: ScopedRequest,
    @Res() response: Response,
  ): Promise<void> {
    await sendSound({ request, response }, scope, this.reader, await this.reader.open(scope, id));
  }

  /** Tries to transcribe again. */
  @Requires('recordings.write')
  @Returns(RecordingView, 202)
  @Post('recordings/:id/transcribe')
  @HttpCode(202)
  transcribe(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<RecordingView> {
    return this.recordings.transcribe(scope, id);
  }

  @Requires('recordings.write')
  @Delete('recordings/:id')
  @HttpCode(204)
  remove(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<void> {
    return this.recordings.remove(scope, id);
  }
}
