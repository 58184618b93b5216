import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { TranscriptsModule } from '../transcripts/transcripts.module.js';
import { CommentRow } from './comments/comment.entity.js';
import { CommentsController } from './comments/comments.controller.js';
import { Comments } from './comments/comments.service.js';
import { NoteTemplateRow, NoteTemplateVersionRow } from './formats/note-template.entity.js';
import { NoteFormatsController } from './formats/note-formats.controller.js';
import { NoteFormats } from './formats/note-formats.service.js';
import { GoalRow } from './goals/goal.entity.js';
import { GoalsController } from './goals/goals.controller.js';
import { Goals } from './goals/goals.service.js';
import { NoteDraftRow, NoteEventRow, NoteRow, NoteVersionRow } from './note.entity.js';
import { NoteChanges } from './note-changes.js';
import { NoteEvidence } from './note-evidence.js';
import { NoteLists } from './note-list.js';
import { NoteReview } from './note-review.js';
import { NoteSigning } from './note-signing.js';
import { NoteViews } from './note-views.js';
import { NotesController } from './notes.controller.js';
import { Notes } from './notes.js';
import { PsychotherapyNoteRow, PsychotherapyNoteShareRow } from './psychotherapy/psychotherapy-note.entity.js';
import { PsychotherapyNotesController } from './psychotherapy/psychotherapy-notes.controller.js';
import { PsychotherapyNotes } from './psychotherapy/psychotherapy-notes.service.js';

const tables = [
  ...[NoteRow, NoteVersionRow, NoteDraftRow, NoteEventRow, NoteTemplateRow, NoteTemplateVersionRow],
  ...[GoalRow, CommentRow, PsychotherapyNoteRow, PsychotherapyNoteShareRow],
];

/** Notes from the first word to the co-signature, with their formats, the goals that they cite, and what stands beside them. */
@Module({
  imports: [TypeOrmModule.forFeature(tables), ClientsModule, InstrumentsModule, TranscriptsModule],
  controllers: [
    NotesController,
    NoteFormatsController,
    GoalsController,
    CommentsController,
    PsychotherapyNotesController,
  ],
  providers: [
    ...[Notes, NoteViews, NoteChanges, NoteSigning, NoteReview, NoteLists, NoteEvidence, NoteFormats],
    ...[Goals, Comments, PsychotherapyNotes],
  ],
  exports: [Notes, NoteFormats, NoteEvidence, Goals, Comments],
})
export class NotesModule {}
