import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { ProblemError, toProblemError } from './problem-error.js';

const sent = { type: 'urn:x', title: 'Not valid', status: 422, code: 'invalid', detail: 'Some fields are not valid.' };

describe('toProblemError', () => {
  it('keeps what the server says, with the fields', () => {
    const problems = [{ field: 'code', message: 'Enter a client code' }];
    const error = toProblemError(new HttpErrorResponse({ status: 422, error: { ...sent, problems, requestId: 'r1' } }));
    expect(error).toMatchObject({
      status: 422,
      code: 'invalid',
      message: 'Some fields are not valid.',
      requestId: 'r1',
    });
    expect(error.problemOf('code')).toBe('Enter a client code');
    expect(error.problemOf('name')).toBeUndefined();
  });

  it('says so where no answer came', () => {
    expect(toProblemError(new HttpErrorResponse({ status: 0 }))).toMatchObject({ status: 0, code: 'no-connection' });
  });

  it('has words for answers that are no problem+json, and keeps how long to wait', () => {
    const headers = new HttpHeaders({ 'Retry-After': '90' });
    const error = toProblemError(new HttpErrorResponse({ status: 502, error: '<html>', headers }));
    expect(error).toMatchObject({ status: 502, code: 'unexpected-answer', retryAfterSeconds: 90 });
    expect(error.message).toContain('502');
  });

  it('turns anything else into an answer that was not understood, and leaves problems alone', () => {
    expect(toProblemError(new TypeError('x')).code).toBe('unexpected-answer');
    const problem = new ProblemError(404, 'not-found', 'Not found', 'Nothing here.');
    expect(toProblemError(problem)).toBe(problem);
  });
});
