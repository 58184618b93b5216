import { caseloadFixture } from '../../testing/caseload-fixture.js';
import { shareRows, sharesSentence } from './intern-shares.js';

describe('shares by intern', () => {
  const rows = shareRows(caseloadFixture().ruptureRepair);

  it('keeps the reason where a share may not be shown', () => {
    expect(rows.at(-1)!.share).toEqual({ ok: false, reason: '2 clients with a rupture; at least 5 are needed' });
  });

  it('is one sentence for those who do not see the plot', () => {
    expect(sharesSentence('Ruptures repaired', rows, 0.63)).toBe(
      'Ruptures repaired: M. Duarte 61\u00a0%, A. Lindqvist 71\u00a0%, T. Nakamura 52\u00a0%, S. Weber not shown. Programme mean 63\u00a0%.',
    );
  });
});
