import { navigationFor } from './navigation.js';

const labels = (permissions: string[]) => navigationFor(permissions).map((entry) => entry.label);

describe('navigationFor', () => {
  it('offers supervisors the clinical pages and no administration', () => {
    expect(labels(['caseload.read', 'clients.read', 'sessions.read', 'instruments.read'])).toEqual([
      'Caseload',
      'Clients',
      'Sessions',
      'Measures',
    ]);
  });

  it('begins with the start page where there is no caseload', () => {
    expect(labels(['people.manage', 'audit.read', 'instruments.read'])).toEqual([
      'Start',
      'Measures',
      'Administration',
    ]);
  });

  it('offers nothing but the start page without permissions', () => {
    expect(labels([])).toEqual(['Start']);
  });
});
