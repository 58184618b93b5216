import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import { TranscriptsModule } from '../transcripts/transcripts.module.js';
import { FolderStore } from './folder-store.js';
import { MayRecord } from './may-record.js';
import { RecordingDeletion } from './recording-deletion.js';
import { RecordingRetention } from './recording-retention.js';
import { RecordingStore } from './recording-store.js';
import { RecordingUploads } from './recording-uploads.js';
import { RecordingRow } from './recording.entity.js';
import { RecordingsController } from './recordings.controller.js';
import { Recordings } from './recordings.service.js';
import { RetentionController } from './retention.controller.js';
import { S3Store } from './s3-store.js';
import { SealedSegments } from './sealed-segments.js';
import { SoundReader } from './sound-reader.js';
import { SpeechService } from './speech-service.js';
import { TranscribeRecording } from './transcribe-recording.js';
import { UploadsController } from './uploads.controller.js';

const storeOf = ({ recordings: { storage } }: Config): RecordingStore =>
  storage.kind === 's3' ? new S3Store(storage) : new FolderStore(storage.folder);

@Module({
  imports: [TypeOrmModule.forFeature([RecordingRow]), ClientsModule, TranscriptsModule],
  // The fixed addresses first: `/recordings/retention` is no recording.
  controllers: [RetentionController, UploadsController, RecordingsController],
  providers: [
    { provide: RecordingStore, useFactory: storeOf, inject: [CONFIG] },
    SealedSegments,
    MayRecord,
    RecordingUploads,
    RecordingDeletion,
    RecordingRetention,
    Recordings,
    SoundReader,
    SpeechService,
    TranscribeRecording,
  ],
})
export class RecordingsModule {}
