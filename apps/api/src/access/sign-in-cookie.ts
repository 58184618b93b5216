import type { Request, Response } from 'express';

/** `__Host-` binds the cookie to this host over HTTPS; plain HTTP on the own machine cannot carry that prefix. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-attune' : 'attune');

export function setSignInCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(cookieName(secure), token, { httpOnly: true, sameSite: 'strict', secure, path: '/' });
}

export function clearSignInCookie(response: Response, secure: boolean): void {
  response.clearCookie(cookieName(secure), { httpOnly: true, sameSite: 'strict', secure, path: '/' });
}

export function tokenOf(request: Request, secure: boolean): string | null {
  const token = (request.cookies as Record<string, unknown> | undefined)?.[cookieName(secure)];
  return typeof token === 'string' && token.length > 0 ? token : null;
}
