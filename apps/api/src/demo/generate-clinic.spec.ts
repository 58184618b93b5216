import { addDays, weekdayOf } from './calendar.js';
import { type DemoOrganization } from './demo-clinic.js';
import { formOf } from './forms.js';
import { generateClinic } from './generate-clinic.js';
import { firstOf } from './testing/clinic-series.js';

const request = { seed: 2026, today: '2026-11-22' };
const clinic = generateClinic(request);
const first = firstOf(clinic);

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

describe('the demonstration clinic is reproducible', () => {
  it('is the same for the same seed and day, and another for another seed', () => {
    expect(generateClinic(request)).toEqual(clinic);
    expect(firstOf(generateClinic({ ...request, seed: 7 })).administrations).not.toEqual(first.administrations);
  });

  it('is the same clinic with other dates on another day', () => {
    const later = firstOf(generateClinic({ ...request, today: '2027-05-03' }));
    const undated = (organization: DemoOrganization) => ({
      answers: organization.administrations.map(({ session, form, respondent, responses }) => ({
        session,
        form,
        respondent,
        responses,
      })),
      attendance: organization.sessions.map(({ key, attendance, minutes }) => ({ key, attendance, minutes })),
      notes: organization.notes.map(({ session, sections, status, goals, steps }) => ({
        ...{ session, sections, status, goals },
        // Who supervised on a day depends on the day.
        steps: steps.map(({ kind, text }) => ({ kind, text })),
      })),
      transcripts: organization.transcripts,
    });
    expect(undated(later)).toEqual(undated(first));
    expect(later.sessions[0]?.heldOn).not.toBe(first.sessions[0]?.heldOn);
  });

  it.each(['2026-13-01', '22.11.2026', ''])('refuses "%s" as a day', (today) => {
    expect(() => generateClinic({ seed: 1, today })).toThrow(/not a calendar day/);
  });
});

describe('who and what is in it', () => {
  it('marks both organizations as demonstrations and keeps their sign-ins apart', () => {
    expect(clinic.organizations.map(({ slug, isDemonstration }) => [slug, isDemonstration])).toEqual([
      ['demo', true],
      ['demo-2', true],
    ]);
    const emails = clinic.organizations.flatMap((organization) => organization.people.map((person) => person.email));
    expect(unique(emails)).toBe(true);
    for (const name of ['supervisor', 'intern', 'rater', 'researcher', 'lead', 'admin'])
      expect(first.people).toContainEqual(
        expect.objectContaining({ key: name, email: `${name}@demo.attune.example`, roles: [name] }),
      );
  });

  it('has two supervisors, six interns, at least 40 clients and 8 to 24 sessions in each treatment', () => {
    const holding = (role: string) => first.people.filter(({ roles }) => roles.some((one) => one === role)).length;
    expect([holding('supervisor'), holding('intern'), holding('rater')]).toEqual([2, 6, 2]);
    expect(first.clients.length).toBeGreaterThanOrEqual(40);
    for (const { key } of first.treatments) {
      const sessions = first.sessions.filter((session) => session.treatment === key).length;
      expect(sessions).toBeGreaterThanOrEqual(8);
      expect(sessions).toBeLessThanOrEqual(24);
    }
  });

  it('has a small second clinic', () => {
    const second = clinic.organizations[1];
    expect(second?.people).toHaveLength(2);
    expect(second?.clients).toHaveLength(2);
    expect(second?.administrations.length).toBeGreaterThan(10);
  });

  it('has most treatments running, some completed, one dropped out and one continued with another intern', () => {
    const reasons = first.treatments.map(({ endedReason }) => endedReason);
    expect(reasons.filter((reason) => reason === null).length).toBeGreaterThan(first.treatments.length / 2);
    expect(reasons.filter((reason) => reason === 'completed as planned').length).toBeGreaterThanOrEqual(5);
    expect(reasons.filter((reason) => reason === 'dropped out')).toHaveLength(1);
    expect(reasons.filter((reason) => reason === 'change of intern')).toHaveLength(1);
    const [before, after] = first.treatments.filter(({ client }) => client === 'c-0137');
    expect(before?.intern).not.toBe(after?.intern);
    expect(before?.endedOn && after && before.endedOn < after.startedOn).toBe(true);
    expect(first.treatments.length).toBe(first.clients.length + 1);
  });

  it('has the first supervisor over four interns, one intern under both, and one supervision that has ended', () => {
    const now = first.supervisions.filter(({ to }) => to === null);
    const of = (supervisor: string) => now.filter((one) => one.supervisor === supervisor).map(({ intern }) => intern);
    expect(of('supervisor')).toHaveLength(4);
    expect(of('supervisor')).toContain('intern');
    expect(of('supervisor').filter((intern) => of('supervisor2').includes(intern))).toHaveLength(1);
    expect(first.supervisions.filter(({ to }) => to !== null)).toHaveLength(1);
    for (const { key } of first.people.filter(({ roles }) => roles.includes('intern')))
      expect(now.some(({ intern }) => intern === key)).toBe(true);
  });

  it('has appointments of every kind, and minutes only where a session took place', () => {
    const kinds = new Set(first.sessions.map(({ attendance }) => attendance));
    expect(kinds).toEqual(new Set(['attended', 'no-show', 'late-cancel', 'rescheduled']));
    for (const { attendance, minutes } of first.sessions) expect(minutes !== null).toBe(attendance === 'attended');
  });
});

describe.each(clinic.organizations.map((organization) => [organization.slug, organization] as const))(
  'references and dates of %s',
  (_slug, organization) => {
    const people = new Set(organization.people.map(({ key }) => key));
    const clients = new Map(organization.clients.map((client) => [client.key, client]));
    const treatments = new Map(organization.treatments.map((treatment) => [treatment.key, treatment]));
    const sessions = new Map(organization.sessions.map((session) => [session.key, session]));

    it('gives every key once and refers only to keys that exist', () => {
      const { supervisions, transcripts, notes, administrations } = organization;
      expect(treatments.size).toBe(organization.treatments.length);
      expect(sessions.size).toBe(organization.sessions.length);
      expect(clients.size).toBe(organization.clients.length);
      expect(supervisions.every(({ supervisor, intern }) => people.has(supervisor) && people.has(intern))).toBe(true);
      for (const { client, intern } of treatments.values())
        expect([clients.has(client), people.has(intern)]).toEqual([true, true]);
      for (const { treatment } of sessions.values()) expect(treatments.has(treatment)).toBe(true);
      for (const { session, respondent } of administrations) {
        expect(sessions.get(session)?.attendance).toBe('attended');
        expect(respondent === null || people.has(respondent)).toBe(true);
      }
      expect(unique(transcripts.map(({ session }) => session))).toBe(true);
      expect(unique(notes.map(({ session }) => session))).toBe(true);
      for (const { session } of [...transcripts, ...notes]) expect(sessions.get(session)?.attendance).toBe('attended');
      for (const { session, author } of notes)
        expect(author).toBe(treatments.get(sessions.get(session)?.treatment ?? '')?.intern);
    });

    it('numbers the sessions of a treatment from 1 without gaps, on ascending weekdays before today', () => {
      for (const { key, startedOn, endedOn } of treatments.values()) {
        const own = organization.sessions.filter(({ treatment }) => treatment === key);
        expect(own.map(({ number }) => number)).toEqual(own.map((_, index) => index + 1));
        const days = own.map(({ heldOn }) => heldOn);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days[0]).toBe(startedOn);
        expect((days.at(-1) ?? '') < request.today).toBe(true);
        expect((days.at(-1) ?? '') <= (endedOn ?? request.today)).toBe(true);
        if (endedOn === null) expect((days.at(-1) ?? '') >= addDays(request.today, -7)).toBe(true);
      }
    });

    it('has nothing on or after today, and treatments only within a supervision of their intern', () => {
      const instants = [
        ...organization.administrations.map(({ givenAt }) => givenAt),
        ...organization.notes.flatMap(({ signedAt, steps }) => [
          ...(signedAt === null ? [] : [signedAt]),
          ...steps.map(({ at }) => at),
        ]),
        ...organization.goals.map(({ setOn }) => setOn),
        ...organization.comments.flatMap(({ at, answer }) => [at, ...(answer ? [answer.at] : [])]),
        ...organization.clients.flatMap(({ consents }) => consents.map(({ on }) => on)),
      ];
      expect(instants.filter((instant) => instant.slice(0, 10) >= request.today)).toEqual([]);
      for (const { intern, startedOn } of treatments.values())
        expect(organization.supervisions.some((one) => one.intern === intern && one.from <= startedOn)).toBe(true);
    });

    it('answers every form with as many items as it has, on its own scale', () => {
      for (const { form, responses } of organization.administrations) {
        const { items, scale } = formOf(form);
        const answered = responses.filter((response) => response !== null);
        const outside = answered.filter(
          (answer) =>
            answer < scale.min || answer > scale.max || (scale.kind === 'integer' && !Number.isInteger(answer)),
        );
        expect({ items: responses.length, outside }).toEqual({ items: items.length, outside: [] });
        expect(answered.length).toBeGreaterThanOrEqual(items.length - 3);
      }
    });

    it('gives client forms to clients, therapist forms to the intern and observer forms to raters', () => {
      for (const { form, respondent, session } of organization.administrations) {
        const roles = organization.people.find(({ key }) => key === respondent)?.roles ?? [];
        const intern = treatments.get(sessions.get(session)?.treatment ?? '')?.intern;
        if (form === 'wai-sr-t') expect(respondent).toBe(intern);
        else if (form === 'wai-o-s') expect(roles).toContain('rater');
        else expect(respondent).toBeNull();
      }
    });

    it('types out sessions only where recording was agreed to on that day, and within the session', () => {
      for (const { session: key, turns } of organization.transcripts) {
        const session = sessions.get(key);
        const client = clients.get(treatments.get(session?.treatment ?? '')?.client ?? '');
        const entries = client?.consents.filter(
          ({ purpose, on }) => purpose === 'recording' && on <= (session?.heldOn ?? ''),
        );
        expect(entries?.at(-1)?.granted).toBe(true);
        const times = turns.flatMap(({ start, end }) => [start, end]);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(times.at(-1)).toBeLessThanOrEqual(60 * (session?.minutes ?? 0));
      }
    });
  },
);

describe.each(['2027-01-02', '2026-08-10', '2028-02-29', '2027-05-03'])('dates when it is made on %s', (today) => {
  const made = firstOf(generateClinic({ ...request, today }));

  it('are ascending weekdays before that day, and within a week of it where the treatment runs', () => {
    for (const { key, endedOn } of made.treatments) {
      const days = made.sessions.filter(({ treatment }) => treatment === key).map(({ heldOn }) => heldOn);
      expect(days).toEqual([...new Set(days)].sort());
      expect(days.filter((day) => weekdayOf(day) > 4)).toEqual([]);
      const last = days.at(-1) ?? '';
      expect(last < today).toBe(true);
      if (endedOn === null) expect(last >= addDays(today, -7)).toBe(true);
    }
  });

  it('lie within a supervision of the intern from the first session on', () => {
    for (const { intern, startedOn } of made.treatments)
      expect(made.supervisions.some((one) => one.intern === intern && one.from <= startedOn)).toBe(true);
  });
});

describe('what is written in it', () => {
  const lengths = first.transcripts.map(({ turns }) => turns.length);

  it('has at least 12 long dialogues and 20 shorter ones, with both speakers in each', () => {
    expect(lengths.filter((turns) => turns >= 30 && turns <= 80).length).toBeGreaterThanOrEqual(12);
    expect(lengths.filter((turns) => turns >= 15 && turns < 30).length).toBeGreaterThanOrEqual(20);
    for (const { turns } of first.transcripts)
      expect(new Set(turns.map(({ speaker }) => speaker))).toEqual(new Set(['client', 'therapist']));
  });

  it('never tells the heart of two sessions in the same words', () => {
    const lines = first.transcripts
      .flatMap(({ turns }) => turns.map(({ text }) => text))
      .filter((text) => text.length > 90);
    const repeated = lines.filter((line, index) => lines.indexOf(line) !== index);
    expect(repeated.length).toBeLessThan(lines.length / 20);
  });

  it('has a note for most attended sessions, signed but for some of the latest', () => {
    const attended = first.sessions.filter(({ attendance }) => attendance === 'attended');
    expect(first.notes.length / attended.length).toBeGreaterThan(0.88);
    const drafts = first.notes.filter(({ status }) => status === 'draft');
    expect(drafts.length).toBeGreaterThanOrEqual(3);
    expect(drafts.length).toBeLessThanOrEqual(20);
    for (const { session, signedAt } of drafts) {
      const { treatment, number } = first.sessions.find(({ key }) => key === session) ?? {};
      const later = first.sessions.filter((one) => one.treatment === treatment && one.number > (number ?? 0));
      expect(signedAt).toBeNull();
      expect(later.some(({ attendance }) => attendance === 'attended')).toBe(false);
    }
  });

  it('has supervision in it: most notes co-signed, one returned, one amended, goals that notes cite, comments and answers', () => {
    const { notes, goals, comments, sessions, treatments, supervisions } = first;
    const share = notes.filter(({ status }) => status === 'co-signed').length / notes.length;
    expect(share).toBeGreaterThan(0.8);
    expect(notes.filter(({ status }) => status === 'returned')).toHaveLength(1);
    expect(notes.filter(({ firstSections }) => firstSections !== null)).toHaveLength(1);
    expect(notes.filter(({ steps }) => steps.some(({ kind }) => kind === 'amended'))).toHaveLength(1);
    expect(goals.length).toBeGreaterThan(2);
    for (const { goals: cited, sections } of notes)
      for (const number of cited) expect(sections.some(({ text }) => text.includes(`[goal-${number}]`))).toBe(true);
    expect(notes.filter((note) => note.goals.length > 0).length).toBeGreaterThan(1);
    expect(comments.filter(({ answer }) => answer !== null).length).toBeGreaterThan(1);
    for (const { session, author, signedAt, steps } of notes) {
      const times = [signedAt ?? '', ...steps.map(({ at }) => at)];
      expect(times).toEqual(times.toSorted());
      const day = sessions.find(({ key }) => key === session)?.heldOn ?? '';
      for (const { kind, by } of steps.filter((step) => step.kind === 'returned' || step.kind === 'co-signed'))
        expect([
          kind,
          supervisions.some(
            (one) => one.supervisor === by && one.intern === author && one.from <= day && (one.to ?? day) >= day,
          ),
        ]).toEqual([kind, true]);
    }
    for (const { treatment } of goals) expect(treatments.some(({ key }) => key === treatment)).toBe(true);
  });

  it('arranges notes as their format says, and leaves no part empty', () => {
    const headings = { SOAP: ['Subjective', 'Objective', 'Assessment', 'Plan'], DAP: ['Data', 'Assessment', 'Plan'] };
    for (const { format, sections } of first.notes) {
      expect(sections.map(({ heading }) => heading)).toEqual(headings[format]);
      for (const { text } of sections) expect(text.length).toBeGreaterThan(5);
    }
  });

  it('tells of no danger: the item about thoughts of death is always answered with "not at all"', () => {
    const answers = first.administrations.filter(({ form }) => form === 'phq-9').map(({ responses }) => responses[8]);
    expect(answers.length).toBeGreaterThan(20);
    expect(new Set(answers)).toEqual(new Set([0]));
  });
});
