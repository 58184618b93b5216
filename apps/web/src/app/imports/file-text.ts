export type FileText =
  | { readonly ok: true; readonly fileName: string; readonly content: string }
  | { readonly ok: false; readonly reason: string };

/** Largest file that the page sends; larger ones belong to the command line, which reads them from disk. */
export const MOST_MEGABYTES = 20;

/** Reads a chosen file as UTF-8 text. What is not text (a spreadsheet, a picture) is recognised and named. */
export async function readText(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<FileText> {
  if (file.size === 0) return { ok: false, reason: `${file.name} is empty. Choose another file.` };
  if (file.size > MOST_MEGABYTES * 1_000_000) {
    return {
      ok: false,
      reason: `${file.name} is larger than ${MOST_MEGABYTES} megabytes. Split it, or import it with the command line: attune import.`,
    };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return { ok: false, reason: `${file.name} is a spreadsheet. Save it as CSV (UTF-8) and choose that file.` };
  }
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (content.includes('\0')) return { ok: false, reason: `${file.name} is not a text file. Choose a CSV file.` };
    return { ok: true, fileName: file.name, content };
  } catch {
    return { ok: false, reason: `${file.name} is not in UTF-8. Save it as CSV (UTF-8) and choose it again.` };
  }
}
