import type { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { Id } from '@attune/contracts';
import { DataStore, type Locker, Server, Upload } from '@tus/server';
import type { Scope } from '../database/scope.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError, invalid } from '../errors/domain-error.js';
import { statusOf } from '../errors/problem.filter.js';
import { problemOf } from '../errors/send-problem.js';
import type { RecordingUploads } from './recording-uploads.js';

export const uploadsPath = '/api/v1/recordings/uploads';

/** An upload that is not finished by then is removed. The same time stands in app.recording_delete_at. */
const hoursToFinish = 24;

const logger = new Logger('Recordings');

/**
 * The tus protocol (tus.io, 1.0.0 with creation, creation with upload, termination and expiration) for one request of one
 * person. Everything that lasts is in RecordingUploads, so each request may be answered by another process.
 */
export function tusServerFor(scope: Scope, uploads: RecordingUploads, requestId: string | undefined): Server {
  return new ProblemServer(
    {
      path: uploadsPath,
      datastore: new UploadStore(scope, uploads),
      locker: unlocked,
      namingFunction: () => uuidv7(),
      // A path, without scheme and host: right behind every proxy.
      generateUrl: (_, { id }) => `${uploadsPath}/${id}`,
      getFileIdFromRequest: (_, last) => (Id.safeParse(last).success ? last : undefined),
      // The pages come from the same origin; nobody else is told anything.
      allowedOrigins: () => false,
      onResponseError: (_, error) => asProblem(error, requestId),
    },
    requestId,
  );
}

/** The row is locked where segments are counted (RecordingUploads): of two writers one gets 409. More is not needed. */
const unlocked: Locker = {
  newLock: () => ({ lock: () => Promise.resolve(), unlock: () => Promise.resolve() }),
};

class UploadStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];

  constructor(
    private readonly scope: Scope,
    private readonly uploads: RecordingUploads,
  ) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    const session = Id.safeParse(upload.metadata?.['sessionId']);
    if (!session.success) {
      throw invalid('Say which session the recording belongs to.', [
        { field: 'Upload-Metadata', message: 'sessionId must be the id of a session' },
      ]);
    }
    // Nothing else of what the page tells is kept: a file's name may be the name of a person.
    await this.uploads.begin(this.scope, upload.id, session.data, upload.size ?? 0);
    return upload;
  }

  override write(sound: Readable, id: string, offset: number): Promise<number> {
    return this.uploads.receive(this.scope, id, offset, sound as AsyncIterable<Buffer>);
  }

  override async getUpload(id: string): Promise<Upload> {
    const { bytes, received, createdAt } = await this.uploads.state(this.scope, id);
    return new Upload({ id, size: bytes, offset: received, creation_date: createdAt.toISOString() });
  }

  override remove(id: string): Promise<void> {
    return this.uploads.abandon(this.scope, id);
  }

  override getExpiration(): number {
    return hoursToFinish * 3_600_000;
  }
}

/** What the protocol itself refuses, said as everything else of the interface is said: problem+json with a stable code. */
class ProblemServer extends Server {
  constructor(
    options: ConstructorParameters<typeof Server>[0],
    private readonly requestId: string | undefined,
  ) {
    super(options);
  }

  override write(
    context: Parameters<Server['write']>[0],
    headers: Headers,
    status: number,
    body = '',
  ): Promise<Response> {
    if (status < 400) return super.write(context, headers, status, body);
    headers.set('Content-Type', 'application/problem+json; charset=utf-8');
    const said = body.startsWith('{') ? body : JSON.stringify(refusedByProtocol(status, body.trim(), this.requestId));
    return super.write(context, headers, status, said);
  }
}

const refusedByProtocol = (status: number, words: string, requestId: string | undefined) =>
  problemOf(
    status,
    status === 412 ? 'tus-version' : `upload-${status}`,
    words || 'The upload protocol was not followed.',
    requestId,
  );

/** Ours go as they are; the protocol's have a body of their own; what nobody foresaw is logged by kind and says nothing. */
function asProblem(
  error: Error | { status_code: number; body: string },
  requestId: string | undefined,
): { status_code: number; body: string } | undefined {
  if (error instanceof DomainError) {
    const status = statusOf[error.kind];
    return {
      status_code: status,
      body: JSON.stringify(problemOf(status, error.code, error.message, requestId, error.problems)),
    };
  }
  if ('status_code' in error) return undefined;
  const { name, code } = error as { name: string; code?: string };
  logger.error({ requestId, error: name, code });
  const words = 'The upload was interrupted by an error on the server. What had arrived is kept; try to go on.';
  return { status_code: 500, body: JSON.stringify(problemOf(500, 'upload-interrupted', words, requestId)) };
}
