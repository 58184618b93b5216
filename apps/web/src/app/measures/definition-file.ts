export type DefinitionFile =
  | { readonly ok: true; readonly definition: unknown; readonly name: string }
  | { readonly ok: false; readonly reason: string };

/** Largest definition file that is read; the biggest known form is a few dozen kilobytes. */
const MOST_BYTES = 1_000_000;

/** Reads a definition file as JSON; whether it describes an instrument is decided by the API, which names the field. */
export async function readDefinition(file: Pick<File, 'name' | 'size' | 'text'>): Promise<DefinitionFile> {
  if (file.size > MOST_BYTES)
    return { ok: false, reason: 'This file is larger than one megabyte: not a definition file.' };
  const text = await file.text();
  if (text.trim() === '') return { ok: false, reason: 'This file is empty.' };
  try {
    return { ok: true, definition: JSON.parse(text) as unknown, name: file.name };
  } catch (error) {
    const where = error instanceof Error ? ` (${error.message})` : '';
    return { ok: false, reason: `This file is not JSON${where}. Definition files end in .json.` };
  }
}
