import { Body, Controller, Get, HttpCode, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  NewNote,
  NoteAddendum,
  NoteCoSign,
  NoteList,
  NoteListQuery,
  NoteReturn,
  NoteSignature,
  NoteText,
  NoteVersions,
  NoteView,
} from '@attune/contracts';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { EtagHeader, IfMatch } from './if-match.js';
import { NoteLists } from './note-list.js';
import { NoteReview } from './note-review.js';
import { NoteSigning } from './note-signing.js';
import { Notes } from './notes.js';

@ApiTags('notes')
@UseInterceptors(EtagHeader)
@Controller('notes')
export class NotesController {
  constructor(
    private readonly notes: Notes,
    private readonly lists: NoteLists,
    private readonly signing: NoteSigning,
    private readonly review: NoteReview,
  ) {}

  @Requires('notes.read')
  @Returns(NoteList)
  @Get()
  list(@CurrentScope() scope: PersonScope, @Query({ schema: NoteListQuery }) query: NoteListQuery): Promise<NoteList> {
    return this.lists.unfinished(scope, query);
  }

  @Requires('notes.write')
  @Returns(NoteView, 201)
  @Post()
  write(@CurrentScope() scope: PersonScope, @Body({ schema: NewNote }) body: NewNote): Promise<NoteView> {
    return this.notes.write(scope, body);
  }

  @Requires('notes.read')
  @Returns(NoteView)
  @Get(':id')
  get(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<NoteView> {
    return this.notes.get(scope, id);
  }

  @Requires('notes.read')
  @Returns(NoteVersions)
  @Get(':id/versions')
  versions(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<NoteVersions> {
    return this.notes.versions(scope, id);
  }

  @Requires('notes.write')
  @Returns(NoteView)
  @Put(':id')
  save(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @IfMatch() etag: string,
    @Body({ schema: NoteText }) body: NoteText,
  ): Promise<NoteView> {
    return this.notes.save(scope, id, etag, body);
  }

  @Requires('notes.write')
  @Returns(NoteView, 201)
  @Post(':id/versions')
  keep(@CurrentScope() scope: PersonScope, @IdParam() id: string, @IfMatch() etag: string): Promise<NoteView> {
    return this.notes.keep(scope, id, etag);
  }

  @Requires('notes.write')
  @Returns(NoteView)
  @HttpCode(200)
  @Post(':id/sign')
  sign(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @IfMatch() etag: string,
    @Body({ schema: NoteSignature }) body: NoteSignature,
  ): Promise<NoteView> {
    return this.signing.sign(scope, id, etag, body);
  }

  @Requires('notes.write')
  @Returns(NoteView, 201)
  @Post(':id/addenda')
  amend(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @IfMatch() etag: string,
    @Body({ schema: NoteAddendum }) body: NoteAddendum,
  ): Promise<NoteView> {
    return this.signing.amend(scope, id, etag, body);
  }

  @Requires('notes.review')
  @Returns(NoteView)
  @HttpCode(200)
  @Post(':id/return')
  return(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @IfMatch() etag: string,
    @Body({ schema: NoteReturn }) body: NoteReturn,
  ): Promise<NoteView> {
    return this.review.return(scope, id, etag, body);
  }

  @Requires('notes.review')
  @Returns(NoteView)
  @HttpCode(200)
  @Post(':id/co-sign')
  coSign(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @IfMatch() etag: string,
    @Body({ schema: NoteCoSign }) body: NoteCoSign,
  ): Promise<NoteView> {
    return this.review.coSign(scope, id, etag, body);
  }
}
