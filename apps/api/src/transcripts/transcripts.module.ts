import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { EarlierFeatures } from './earlier-features.js';
import { TranscriptExport } from './transcript-export.js';
import { TranscriptFeaturesRow } from './transcript-features.entity.js';
import { TranscriptFiles } from './transcript-files.js';
import { TranscriptRepairs } from './transcript-repairs.js';
import { TranscriptRow } from './transcript.entity.js';
import { TranscriptsController } from './transcripts.controller.js';
import { Transcripts } from './transcripts.js';

@Module({
  imports: [TypeOrmModule.forFeature([TranscriptRow, TranscriptFeaturesRow]), ClientsModule],
  controllers: [TranscriptsController],
  providers: [Transcripts, TranscriptRepairs, TranscriptFiles, TranscriptExport, EarlierFeatures],
  exports: [Transcripts, EarlierFeatures],
})
export class TranscriptsModule {}
