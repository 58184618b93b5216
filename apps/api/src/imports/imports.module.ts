import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { TranscriptsModule } from '../transcripts/transcripts.module.js';
import { ImportRow } from './import.entity.js';
import { ImportsController } from './imports.controller.js';
import { Imports } from './imports.service.js';
import { RunImport } from './run-import.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ImportRow]),
    InstrumentsModule,
    PeopleModule,
    ClientsModule,
    SessionsModule,
    TranscriptsModule,
  ],
  controllers: [ImportsController],
  providers: [Imports, RunImport],
  exports: [RunImport],
})
export class ImportsModule {}
