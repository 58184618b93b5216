import { Injectable, StreamableFile } from '@nestjs/common';
import type { TranscriptExportQuery } from '@attune/contracts';
import { exportPlainText, exportWebVtt } from '@attune/notes';
import { Database } from '../database/database.js';
import type { PersonScope } from '../database/scope.js';
import { requireRow } from './transcript-repairs.js';
import { Transcripts } from './transcripts.js';

const kinds = {
  webvtt: { write: exportWebVtt, type: 'text/vtt; charset=utf-8', ending: 'vtt' },
  plain: { write: exportPlainText, type: 'text/plain; charset=utf-8', ending: 'txt' },
} as const;

/** A transcript as a file; the revision is the one that the id names. */
@Injectable()
export class TranscriptExport {
  constructor(
    private readonly database: Database,
    private readonly transcripts: Transcripts,
  ) {}

  file(scope: PersonScope, id: string, { format }: TranscriptExportQuery): Promise<StreamableFile> {
    return this.database.run(scope, async (transaction) => {
      const row = await requireRow(transaction, id);
      const [place] = await transaction.query<{ code: string; number: number }>(
        `SELECT c.code, s.number FROM sessions s
         JOIN clients c ON c.organization_id = s.organization_id AND c.id = s.client_id WHERE s.id = $1`,
        [row.sessionId],
      );
      const { write, type, ending } = kinds[format];
      const code = (place?.code ?? '').replace(/[^A-Za-z0-9-]+/g, '_');
      return new StreamableFile(Buffer.from(write(await this.transcripts.turns(transaction, row)), 'utf8'), {
        type,
        disposition: `attachment; filename="${code}-session-${place?.number}-revision-${row.revision}.${ending}"`,
      });
    });
  }
}
