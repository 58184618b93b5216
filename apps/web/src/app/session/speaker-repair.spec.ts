import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { pageProviders, problem } from '../../testing/page-providers.js';
import { SpeakerRepair } from './speaker-repair.js';
import { sessionPage } from './testing/session.js';

const transcript = sessionPage().transcript!;

describe('repair of speakers', () => {
  let repair: SpeakerRepair;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [...pageProviders(), SpeakerRepair] });
    repair = TestBed.inject(SpeakerRepair);
    http = TestBed.inject(HttpTestingController);
    repair.begin(transcript);
  });
  afterEach(() => http.verify());

  it('shows what the steps would do, and takes the last one back', () => {
    repair.add({ kind: 'swap', a: 'client', b: 'therapist' });
    expect(
      repair
        .turns()
        .slice(0, 2)
        .map(({ speaker }) => speaker),
    ).toEqual(['client', 'therapist']);
    repair.undo();
    expect(repair.turns()[0]?.speaker).toBe('therapist');
  });

  it('says why a step is not possible and leaves it out', () => {
    expect(repair.add({ kind: 'merge', turn: transcript.turns.length - 1 })).toBe(false);
    expect(repair.refused()).toMatch(/^Not possible: /);
    expect(repair.steps()).toEqual([]);
  });

  it('sends the steps with the revision they were made on', async () => {
    repair.add({ kind: 'assign', first: 1, last: 1, speaker: 'other' });
    const saving = repair.save();
    const request = http.expectOne(`/api/v1/transcripts/${transcript.id}/repairs`);
    expect(request.request.body).toEqual({
      revision: 1,
      steps: [{ kind: 'assign', first: 1, last: 1, speaker: 'other' }],
    });
    request.flush({ ...transcript, revision: 2 });
    expect(await saving).toBe(true);
  });

  it('keeps the steps where somebody else was faster', async () => {
    repair.add({ kind: 'assign', first: 1, last: 1, speaker: 'other' });
    const saving = repair.save();
    http
      .expectOne(`/api/v1/transcripts/${transcript.id}/repairs`)
      .flush(problem(412, 'changed-elsewhere', 'The speakers were repaired meanwhile.'), {
        status: 412,
        statusText: 'Precondition Failed',
      });
    expect(await saving).toBe(false);
    expect(repair.problem()?.message).toContain('repaired meanwhile');
    expect(repair.steps()).toHaveLength(1);
  });
});
