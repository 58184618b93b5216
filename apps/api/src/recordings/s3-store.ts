import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { RecordingStorage } from '../config/recording-settings.js';
import {
  MissingSegment,
  type RecordingPlace,
  RecordingStore,
  type SegmentPlace,
  folderOf,
  objectName,
} from './recording-store.js';

/** Segments as objects of a bucket, in any store that speaks S3. The bucket must exist and needs no encryption of its own. */
export class S3Store extends RecordingStore {
  readonly kind = 's3';
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ bucket, endpoint, region, credentials }: Extract<RecordingStorage, { kind: 's3' }>) {
    super();
    this.bucket = bucket;
    this.client = new S3Client({
      region,
      // Bucket in the path: a name in front of the address needs a certificate and a DNS entry for each bucket.
      forcePathStyle: true,
      // Many compatible stores do not know the newer checksums; AES-GCM tells what was changed.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(endpoint ? { endpoint } : {}),
      ...(credentials ? { credentials } : {}),
    });
  }

  async put(place: SegmentPlace, sealed: Buffer): Promise<void> {
    await this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key: keyOf(place), Body: sealed }));
  }

  async get(place: SegmentPlace): Promise<Buffer> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: keyOf(place) }));
      if (!Body) throw new MissingSegment(place);
      return Buffer.from(await Body.transformToByteArray());
    } catch (error) {
      if ((error as Error).name === 'NoSuchKey') throw new MissingSegment(place);
      throw error;
    }
  }

  async delete(place: SegmentPlace): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: keyOf(place) }));
  }

  async deleteAll(place: RecordingPlace): Promise<void> {
    // A page of a listing at a time; what was deleted does not come back, so the first page is asked for again.
    for (;;) {
      const page = await this.client.send(
        new ListObjectsV2Command({ Bucket: this.bucket, Prefix: `${folderOf(place)}/`, MaxKeys: 500 }),
      );
      const keys = (page.Contents ?? []).flatMap(({ Key }) => (Key ? [{ Key }] : []));
      if (keys.length === 0) return;
      const { Errors } = await this.client.send(
        new DeleteObjectsCommand({ Bucket: this.bucket, Delete: { Objects: keys, Quiet: true } }),
      );
      const [refused] = Errors ?? [];
      if (refused) throw Object.assign(new Error('the store refused to delete'), { code: refused.Code });
    }
  }

  close(): void {
    this.client.destroy();
  }
}

const keyOf = (place: SegmentPlace): string => `${folderOf(place)}/${objectName(place)}`;
