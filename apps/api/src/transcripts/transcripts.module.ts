import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { TranscriptRow } from './transcript.entity.js';
import { TranscriptsController } from './transcripts.controller.js';
import { Transcripts } from './transcripts.js';

@Module({
  imports: [TypeOrmModule.forFeature([TranscriptRow]), ClientsModule],
  controllers: [TranscriptsController],
  providers: [Transcripts],
  exports: [Transcripts],
})
export class TranscriptsModule {}
