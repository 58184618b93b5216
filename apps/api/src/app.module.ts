import { type DynamicModule, Module } from '@nestjs/common';
import { ServeStaticModule } from '@nestjs/serve-static';
import { AdministrationsModule } from './administrations/administrations.module.js';
import { AuditModule } from './audit/audit.module.js';
import { CaseloadModule } from './caseload/caseload.module.js';
import { ClientsModule } from './clients/clients.module.js';
import type { Config } from './config/config.js';
import { PlatformModule } from './database/platform.module.js';
import type { DatabaseUrls } from './database/prepare.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { EpisodesModule } from './episodes/episodes.module.js';
import { HealthController } from './health/health.controller.js';
import { ImportsModule } from './imports/imports.module.js';
import { InstrumentsModule } from './instruments/instruments.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LinksModule } from './links/links.module.js';
import { NotesModule } from './notes/notes.module.js';
import { PassagesModule } from './passages/passages.module.js';
import { PeopleModule } from './people/people.module.js';
import { RecordingsModule } from './recordings/recordings.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { TrajectoriesModule } from './trajectories/trajectories.module.js';
import { TranscriptsModule } from './transcripts/transcripts.module.js';

export interface AppOptions {
  readonly config: Config;
  readonly urls: DatabaseUrls;
  /** Whether this process runs jobs. */
  readonly worker: boolean;
  /** Whether this process serves the pages. */
  readonly web: boolean;
}

/** The table of contents: platform first, then one module per feature. */
@Module({})
export class AppModule {
  static forRoot({ config, urls, worker, web }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, urls.appUrl),
        JobsModule.forRoot({ redisUrl: config.redisUrl, jobsUrl: urls.jobsUrl, runs: worker, listenUrl: urls.appUrl }),
        PeopleModule,
        ClientsModule,
        SessionsModule,
        RecordingsModule,
        TranscriptsModule,
        PassagesModule,
        NotesModule,
        DraftsModule,
        InstrumentsModule,
        AdministrationsModule,
        LinksModule,
        TrajectoriesModule,
        EpisodesModule,
        CaseloadModule,
        ImportsModule,
        AuditModule,
        ...(web && config.webDir
          ? [
              ServeStaticModule.forRoot({
                rootPath: config.webDir,
                exclude: ['/api/{*rest}'],
                serveStaticOptions: { index: false, setHeaders: cacheHeaders },
              }),
            ]
          : []),
      ],
      controllers: [HealthController],
    };
  }
}

/** Hashed file names may be kept for ever; the page itself is asked for anew. */
function cacheHeaders(response: { setHeader(name: string, value: string): void }, path: string): void {
  response.setHeader(
    'Cache-Control',
    /-[A-Z0-9]{8}\.(js|css|woff2)$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}
