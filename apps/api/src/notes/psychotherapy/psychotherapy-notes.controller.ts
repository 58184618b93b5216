import { Body, Controller, Delete, Get, HttpCode, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  PsychotherapyNote,
  PsychotherapyNotes as PsychotherapyNotesView,
  PsychotherapyNoteShare,
  PsychotherapyNoteText,
} from '@attune/contracts';
import { IdParam } from '../../access/id-param.js';
import { CurrentScope, Requires } from '../../access/requires.js';
import { Returns } from '../../access/returns.js';
import type { PersonScope } from '../../database/scope.js';
import { EtagHeader, IfMatch } from '../if-match.js';
import { PsychotherapyNotes } from './psychotherapy-notes.service.js';

@ApiTags('notes')
@UseInterceptors(EtagHeader)
@Controller()
export class PsychotherapyNotesController {
  constructor(private readonly notes: PsychotherapyNotes) {}

  @Requires('psychotherapy-notes.read')
  @Returns(PsychotherapyNotesView)
  @Get('sessions/:id/psychotherapy-notes')
  list(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<PsychotherapyNotesView> {
    return this.notes.list(scope, id);
  }

  @Requires('psychotherapy-notes.write')
  @Returns(PsychotherapyNote, 201)
  @Post('sessions/:id/psychotherapy-notes')
  add(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: PsychotherapyNoteText }) { text }: PsychotherapyNoteText,
  ): Promise<PsychotherapyNote> {
    return this.notes.add(scope, id, text);
  }

  @Requires('psychotherapy-notes.write')
  @Returns(PsychotherapyNote)
  @Put('psychotherapy-notes/:id')
  save(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @IfMatch() etag: string,
    @Body({ schema: PsychotherapyNoteText }) { text }: PsychotherapyNoteText,
  ): Promise<PsychotherapyNote> {
    return this.notes.save(scope, id, etag, text);
  }

  @Requires('psychotherapy-notes.write')
  @HttpCode(204)
  @Delete('psychotherapy-notes/:id')
  remove(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<void> {
    return this.notes.remove(scope, id);
  }

  @Requires('psychotherapy-notes.write')
  @Returns(PsychotherapyNote, 201)
  @Post('psychotherapy-notes/:id/shares')
  share(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: PsychotherapyNoteShare }) { personId }: PsychotherapyNoteShare,
  ): Promise<PsychotherapyNote> {
    return this.notes.share(scope, id, personId);
  }

  @Requires('psychotherapy-notes.write')
  @Returns(PsychotherapyNote)
  @Delete('psychotherapy-notes/:id/shares/:personId')
  unshare(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @IdParam('personId') personId: string,
  ): Promise<PsychotherapyNote> {
    return this.notes.unshare(scope, id, personId);
  }
}
