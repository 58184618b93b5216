/**
 * Where to go after signing in: the address asked for before, if it is one of this application; else the first page.
 * Addresses of other sites (`https://…`, `//…`, `/\…`) are never followed.
 */
export function returnAddress(from: string | undefined): string {
  const own = from !== undefined && /^\/(?![/\\])/.test(from) && !from.startsWith('/sign-in');
  return own ? from : '/';
}
