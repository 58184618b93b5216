import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  MissingSegment,
  type RecordingPlace,
  RecordingStore,
  type SegmentPlace,
  folderOf,
  objectName,
} from './recording-store.js';

/** Segments as files of a folder that only the account of Attune may enter; made when the first sound comes in. */
export class FolderStore extends RecordingStore {
  readonly kind = 'folder';

  constructor(private readonly folder: string) {
    super();
  }

  async put(place: SegmentPlace, sealed: Buffer): Promise<void> {
    const file = this.file(place);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    // Written beside its place and moved there when it is on the disk: a power cut leaves the whole file or none.
    const draft = `${file}.part`;
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(sealed);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    await syncFolder(dirname(file));
  }

  async get(place: SegmentPlace): Promise<Buffer> {
    try {
      return await readFile(this.file(place));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new MissingSegment(place);
      throw error;
    }
  }

  async delete(place: SegmentPlace): Promise<void> {
    await rm(this.file(place), { force: true });
  }

  async deleteAll(place: RecordingPlace): Promise<void> {
    await rm(join(this.folder, folderOf(place)), { recursive: true, force: true });
  }

  private file(place: SegmentPlace): string {
    return join(this.folder, folderOf(place), objectName(place));
  }
}

/** A file that was moved is there after a power cut only when its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows cannot open a folder to sync it
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
