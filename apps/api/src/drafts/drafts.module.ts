import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { PassagesModule } from '../passages/passages.module.js';
import { TranscriptsModule } from '../transcripts/transcripts.module.js';
import { DraftErasure } from './draft-erasure.js';
import { DraftRow } from './draft.entity.js';
import { DraftsController } from './drafts.controller.js';
import { Drafts } from './drafts.service.js';
import { LanguageModel } from './model/language-model.js';
import { MayUseModel } from './model/may-use-model.js';
import { OutgoingTexts } from './model/outgoing-text.js';
import { WriteDraft } from './model/write-draft.js';
import { SessionMaterials } from './session-material.js';

/** Drafts of notes with their evidence: written on this machine, or by a language model where the client agrees. */
@Module({
  imports: [TypeOrmModule.forFeature([DraftRow]), ClientsModule, TranscriptsModule, PassagesModule, NotesModule],
  controllers: [DraftsController],
  providers: [Drafts, SessionMaterials, MayUseModel, OutgoingTexts, LanguageModel, WriteDraft, DraftErasure],
})
export class DraftsModule {}
