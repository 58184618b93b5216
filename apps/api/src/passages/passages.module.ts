import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { TranscriptsModule } from '../transcripts/transcripts.module.js';
import { CodingFinishedRow, PassageCodeRow } from './passage-code.entity.js';
import { PassageCoding } from './passage-coding.js';
import { PassageEvaluations } from './passage-evaluation.js';
import { PassagesController } from './passages.controller.js';
import { Passages } from './passages.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([PassageCodeRow, CodingFinishedRow]), ClientsModule, TranscriptsModule],
  controllers: [PassagesController],
  providers: [Passages, PassageCoding, PassageEvaluations],
  exports: [Passages, PassageCoding],
})
export class PassagesModule {}
