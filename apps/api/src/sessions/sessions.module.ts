import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { NoteRow, NoteVersionRow } from './note.entity.js';
import { Notes } from './notes.js';
import { SessionRow } from './session.entity.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.service.js';
import { TranscriptRow } from './transcript.entity.js';
import { Transcripts } from './transcripts.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([SessionRow, TranscriptRow, NoteRow, NoteVersionRow]),
    ClientsModule,
    InstrumentsModule,
  ],
  controllers: [SessionsController],
  providers: [Sessions, Transcripts, Notes],
  exports: [Sessions, Transcripts, Notes],
})
export class SessionsModule {}
