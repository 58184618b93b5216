import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { TranscriptsModule } from '../transcripts/transcripts.module.js';
import { SessionRow } from './session.entity.js';
import { SessionTimes } from './session-times.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([SessionRow]), ClientsModule, InstrumentsModule, TranscriptsModule, NotesModule],
  controllers: [SessionsController],
  providers: [Sessions, SessionTimes],
  exports: [Sessions],
})
export class SessionsModule {}
