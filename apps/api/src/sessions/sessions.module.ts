import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { TranscriptsModule } from '../transcripts/transcripts.module.js';
import { NoteRow, NoteVersionRow } from './note.entity.js';
import { Notes } from './notes.js';
import { SessionRow } from './session.entity.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([SessionRow, NoteRow, NoteVersionRow]),
    ClientsModule,
    InstrumentsModule,
    TranscriptsModule,
  ],
  controllers: [SessionsController],
  providers: [Sessions, Notes],
  exports: [Sessions, Notes],
})
export class SessionsModule {}
