import type { NextFunction, Request, Response } from 'express';
import { problemOf, sendProblem } from './send-problem.js';

type Asked = Request & { requestId?: string };

const served = /^\/api\/(v1(\/.*)?|docs([./-].*)?|health(\/ready)?\/?)$/;

/** Under /api there is no page: what is not served there is answered as everything else of the API. */
export function unknownAddress(request: Asked, response: Response, next: NextFunction): void {
  if (!/^\/api(\/|$)/.test(request.path) || served.test(request.path)) return next();
  sendProblem(response, problemOf(404, 'http-404', 'There is nothing at this address.', request.requestId));
}

/** Pieces of an upload are bytes, with a type of their own that a form of another site cannot send either. */
const uploads = /^\/api\/v1\/recordings\/uploads(\/|$)/;

/** A form of another site can send text, never application/json: together with SameSite=Strict no request is forged. */
export function jsonOnly(request: Asked, response: Response, next: NextFunction): void {
  const writes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  const hasBody =
    Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
  if (!writes || !hasBody || request.is(['application/json', 'application/*+json'])) return next();
  if (uploads.test(request.path) && request.is('application/offset+octet-stream')) return next();
  sendProblem(response, problemOf(415, 'json-only', 'Send application/json.', request.requestId));
}

/** What the reader of bodies refuses, in words that do not repeat the body. Express knows it by its four parameters. */
export function unreadableBody(error: unknown, request: Asked, response: Response, next: NextFunction): void {
  const { type, status } = error as { type?: string; status?: number };
  const said = (code: number, name: string, detail: string): void =>
    sendProblem(response, problemOf(code, name, detail, request.requestId));
  if (type === 'entity.parse.failed') return said(400, 'bad-json', 'The body is not valid JSON.');
  if (type === 'entity.too.large')
    return said(413, 'too-large', 'The request is larger than the server accepts. Split the file.');
  if (status === 415) return said(415, 'unknown-encoding', 'The encoding of the body is not known. Send plain UTF-8.');
  if (status === 400) return said(400, 'body-incomplete', 'The body did not arrive completely.');
  next(error);
}
