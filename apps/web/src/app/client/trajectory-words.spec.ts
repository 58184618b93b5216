import { episodesFixture, trajectoryFixture } from '../../testing/client-fixture.js';
import {
  allianceHint,
  allianceSentence,
  chanceSentence,
  errorOrigins,
  missingError,
  noEpisodesSentence,
} from './trajectory-words.js';

describe('allianceHint', () => {
  it('says what range and whiskers are, and whose', () => {
    expect(allianceHint(trajectoryFixture())).toBe(
      'Mean item score, 1–5. Shaded: the client’s own expected range before each session. ' +
        'Whiskers: ± 1.96 standard errors of measurement (client). Dashed: across sessions without a score.',
    );
  });

  it('explains nothing that is not drawn', () => {
    expect(allianceHint(trajectoryFixture({ sem: null }))).toBe(
      'Mean item score, 1–5. Dashed: across sessions without a score.',
    );
  });

  it('says where ratings of an absent perspective are', () => {
    const trajectory = trajectoryFixture();
    const families = [...trajectory.families, { family: 'wai-o', name: 'WAI-O', perspectives: ['observer' as const] }];
    const series = trajectory.series.slice(0, 2);
    expect(allianceHint({ ...trajectory, families, series })).toContain('Observer ratings: WAI-SR and WAI-O.');
    expect(allianceHint({ ...trajectory, families })).not.toContain('ratings');
  });
});

describe('allianceSentence', () => {
  it('tells each series and each episode to those who do not see the chart', () => {
    expect(allianceSentence(trajectoryFixture(), episodesFixture().items)).toBe(
      'Alliance by session, Total, range 1 to 5. ' +
        'Client: 13 scores, first 4.2, lowest 3.5, latest 3.5. ' +
        'Therapist: 13 scores, first 3.9, lowest 3.9, latest 5.0. ' +
        'Observer: 4 scores, first 4.0, lowest 3.3, latest 3.4. ' +
        'Possible rupture at session 12. Possible rupture at session 7, repaired at session 9.',
    );
  });
});

describe('missing standard error of measurement', () => {
  it('names the form to enter it for', () => {
    expect(missingError(trajectoryFixture({ sem: null }))).toMatchObject({
      form: 'wai-sr-c',
      formName: 'WAI-SR · client',
    });
    expect(missingError(trajectoryFixture())).toBeUndefined();
  });

  it('is why no episode could be looked for', () => {
    expect(noEpisodesSentence(trajectoryFixture({ sem: null }))).toContain('could be looked for');
    expect(noEpisodesSentence(trajectoryFixture())).toBe(
      'House default found none in the scores so far. By chance alone it fires in about 9 of 100 series of 14 sessions.',
    );
  });
});

describe('errorOrigins', () => {
  it('says for every form where its error comes from, or why there is none', () => {
    const [client, therapist] = errorOrigins(trajectoryFixture());
    expect(client).toBe(
      'WAI-SR · client: standard error of measurement 0.17 (estimated: 40 clients at session 3, alpha .91).',
    );
    expect(therapist).toMatch(/^WAI-SR · therapist: No standard error of measurement is known/);
  });
});

describe('chanceSentence', () => {
  const rule = trajectoryFixture().rule;

  it('differs by the strength of the rule', () => {
    expect(chanceSentence(rule, 'look')).toContain('about 17 of 100 series');
  });

  it('does not round a small chance to none', () => {
    const falseAlarm = { ...rule.falseAlarm!, alert: 0.004 };
    expect(chanceSentence({ ...rule, falseAlarm }, 'alert')).toContain('less than 1 of 100');
  });

  it('is absent where it cannot be computed', () => {
    expect(chanceSentence({ ...rule, falseAlarm: null }, 'alert')).toBeUndefined();
  });
});
