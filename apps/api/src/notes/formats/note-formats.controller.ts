import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NoteFormatList, NoteFormatTemplate, NoteFormatView } from '@attune/contracts';
import { CurrentScope, Requires } from '../../access/requires.js';
import { Returns } from '../../access/returns.js';
import type { PersonScope } from '../../database/scope.js';
import { NoteFormats } from './note-formats.service.js';

/** `:id` is the name of a shipped format or the id of a template: both are looked up, neither has to be a UUID. */
@ApiTags('notes')
@Controller('note-formats')
export class NoteFormatsController {
  constructor(private readonly formats: NoteFormats) {}

  @Requires('note-formats.read')
  @Returns(NoteFormatList)
  @Get()
  list(@CurrentScope() scope: PersonScope): Promise<NoteFormatList> {
    return this.formats.list(scope);
  }

  @Requires('note-formats.manage')
  @Returns(NoteFormatView, 201)
  @Post()
  add(
    @CurrentScope() scope: PersonScope,
    @Body({ schema: NoteFormatTemplate }) body: NoteFormatTemplate,
  ): Promise<NoteFormatView> {
    return this.formats.add(scope, body);
  }

  @Requires('note-formats.manage')
  @Returns(NoteFormatView)
  @Put(':id')
  change(
    @CurrentScope() scope: PersonScope,
    @Param('id') id: string,
    @Body({ schema: NoteFormatTemplate }) body: NoteFormatTemplate,
  ): Promise<NoteFormatView> {
    return this.formats.change(scope, id, body);
  }

  @Requires('note-formats.manage')
  @Returns(NoteFormatView)
  @Delete(':id')
  archive(@CurrentScope() scope: PersonScope, @Param('id') id: string): Promise<NoteFormatView> {
    return this.formats.archive(scope, id);
  }
}
