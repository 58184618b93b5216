/** Where the sound of one recording lies. */
export interface RecordingPlace {
  readonly organizationId: string;
  readonly recordingId: string;
}

/** One stored ciphertext. A segment that is written anew is a new object, so that nothing is ever half old and half new. */
export interface SegmentPlace extends RecordingPlace {
  readonly number: number;
  readonly object: string;
}

/**
 * Keeps encrypted segments and knows nothing of what is in them. What arrives here is sealed already; what the store
 * loses, cuts off, exchanges or changes is noticed when it is opened.
 */
export abstract class RecordingStore {
  abstract readonly kind: 'folder' | 's3';
  /** Whole or not at all: on the disk (or acknowledged by S3) when it resolves. */
  abstract put(place: SegmentPlace, sealed: Buffer): Promise<void>;
  /** @throws MissingSegment */
  abstract get(place: SegmentPlace): Promise<Buffer>;
  /** What is gone already is no error: a deletion that was interrupted is done again. */
  abstract delete(place: SegmentPlace): Promise<void>;
  /** Everything of one recording, also what a crash left behind that no row names. */
  abstract deleteAll(place: RecordingPlace): Promise<void>;
}

/** The store does not have what the row says it has. */
export class MissingSegment extends Error {
  override readonly name = 'MissingSegment';

  constructor(place: SegmentPlace) {
    super(`segment ${place.number} of recording ${place.recordingId} is not in the store`);
  }
}

export const folderOf = (place: RecordingPlace): string => `${place.organizationId}/${place.recordingId}`;

/** Sorted by number in a listing. */
export const objectName = (place: SegmentPlace): string => `${String(place.number).padStart(6, '0')}-${place.object}`;
