import { returnAddress } from './return-address.js';

describe('returnAddress', () => {
  it('returns to the page that was asked for, with its query', () => {
    expect(returnAddress('/clients/0190?family=wai-sr')).toBe('/clients/0190?family=wai-sr');
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example', 'caseload', '', undefined])(
    'goes to the first page instead of %p',
    (from) => expect(returnAddress(from)).toBe('/'),
  );

  it('does not return to the sign-in page itself', () => {
    expect(returnAddress('/sign-in?from=%2Fcaseload')).toBe('/');
  });
});
