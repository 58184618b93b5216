import {
  AdministrationMapping,
  EpisodeChange,
  NewAdministration,
  NewMeasurementError,
  SignInRequest,
  roles,
} from './index.js';

const messages = (result: {
  success: boolean;
  error?: { issues: readonly { path: PropertyKey[]; message: string }[] };
}) => (result.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);

const sessionId = '019ab000-0000-7000-8000-000000000001';

describe('what the contracts refuse, and in which words', () => {
  it('reads an e-mail address without regard to case and spaces', () => {
    expect(SignInRequest.parse({ email: '  Ada@Example.ORG ', password: 'x' }).email).toBe('ada@example.org');
    expect(messages(SignInRequest.safeParse({ email: 'ada', password: '' }))).toEqual([
      'email: Enter an e-mail address',
      'password: Enter the password',
    ]);
  });

  it('takes answers or totals of a form, never both and never neither', () => {
    const both = { sessionId, form: 'wai-sr-c', responses: [1], totals: [{ scale: 'total', value: 40 }] };
    expect(messages(NewAdministration.safeParse(both))).toEqual([
      'responses: Send either responses (one per item) or totals, not both',
    ]);
    expect(NewAdministration.safeParse({ sessionId, form: 'wai-sr-c' }).success).toBe(false);
    expect(NewAdministration.safeParse({ sessionId, form: 'wai-sr-c', responses: [1, null] }).success).toBe(true);
  });

  it('asks for a reason where a possible rupture is dismissed, and for something to change at all', () => {
    expect(messages(EpisodeChange.safeParse({ decision: 'dismissed' }))).toEqual([
      'reason: Say in a few words why it is dismissed',
    ]);
    expect(EpisodeChange.safeParse({ decision: 'dismissed', reason: '  ' }).success).toBe(false);
    expect(EpisodeChange.safeParse({ decision: 'confirmed' }).success).toBe(true);
    expect(EpisodeChange.safeParse({ discuss: true }).success).toBe(true);
    expect(EpisodeChange.safeParse({}).success).toBe(false);
  });

  it('wants to know the session of a row by number or by date', () => {
    const mapping = { form: 'wai-sr-c', client: 'client', items: ['a'] };
    expect(AdministrationMapping.safeParse(mapping).success).toBe(false);
    expect(AdministrationMapping.parse({ ...mapping, date: 'day' })).toMatchObject({ layout: 'wide', missing: [] });
  });

  it('accepts a standard error of measurement only with its source', () => {
    expect(NewMeasurementError.safeParse({ origin: 'entered', value: 0.2, source: '' }).success).toBe(false);
    expect(NewMeasurementError.safeParse({ origin: 'entered', value: 0, source: 'Munder et al. 2010' }).success).toBe(
      false,
    );
    expect(NewMeasurementError.parse({ origin: 'estimated' })).toEqual({
      origin: 'estimated',
      scale: 'total',
      session: 3,
    });
  });

  it('knows every role once', () => expect(new Set(roles).size).toBe(roles.length));
});
