import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NewNote, NoteView } from '@attune/contracts';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { Notes } from './notes.js';

@ApiTags('notes')
@Controller('notes')
export class NotesController {
  constructor(private readonly notes: Notes) {}

  @Requires('notes.write')
  @Returns(NoteView, 201)
  @Post()
  write(@CurrentScope() scope: PersonScope, @Body({ schema: NewNote }) body: NewNote): Promise<NoteView> {
    return this.notes.write(scope, body);
  }
}
