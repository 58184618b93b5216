/** Lines of a text, whatever ends them (LF, CRLF or CR); line 1 is at index 0. */
export const linesOf = (text: string): string[] =>
  (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).split('\n');
