import { Injectable } from '@nestjs/common';
import type { PassageEvaluation } from '@attune/contracts';
import { evaluatePassages } from '@attune/notes';
import { SessionLookup } from '../clients/session-lookup.js';
import { Database } from '../database/database.js';
import type { PersonScope } from '../database/scope.js';
import { type CodedSessionPlace, codedSessions, openCoded } from './coded-sessions.js';
import { agreementOf, shareOf } from './evaluation-estimates.js';
import { Passages } from './passages.service.js';

const method = [
  'Every session that you can see and that somebody has finished coding; codes of people who have not finished it do not count. Sessions that you are coding yourself are left out until you have finished.',
  'Windows are 5 minutes, or 40 turns where a transcript has no times. In a window, the detector says yes where a passage of the family lies in it; the people say yes where at least one of them coded the family there.',
  'Precision at 5: of the first five passages of withdrawal and confrontation in each session, those that meet a stretch coded with the same family. Recall: coded stretches that meet a passage of the same family, each coder’s stretch counted on its own. To meet is to share a turn. Both with 95 % Wilson intervals.',
  'AC1 (Gwet 2008) and Cohen’s kappa compare the detector with the people window by window, with 95 % intervals. Windows of one session are more alike than the intervals assume, so the intervals are too narrow. Where few windows are coded kappa is low even if almost all windows agree; read it beside AC1 and n.',
].join(' ');

/** The detector beside the people who coded, with how many of everything. */
@Injectable()
export class PassageEvaluations {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionLookup,
    private readonly passages: Passages,
  ) {}

  of(scope: PersonScope): Promise<PassageEvaluation> {
    return this.database.run(scope, async (transaction) => {
      const places = await codedSessions(transaction, scope.personId);
      const coded = await openCoded(transaction, places, { sessions: this.sessions, passages: this.passages });
      return evaluationOf(places, evaluatePassages(coded));
    });
  }
}

function evaluationOf(
  places: readonly CodedSessionPlace[],
  counts: ReturnType<typeof evaluatePassages>,
): PassageEvaluation {
  const byId = new Map(places.map((place) => [place.id, place]));
  return {
    sessions: counts.sessions,
    coders: counts.coders.length,
    windows: counts.windows,
    precisionAt5: shareOf(counts.precisionAt5, 'No passage of withdrawal or confrontation is shown in these sessions.'),
    families: counts.families.map(({ family, codedWindows, shownWindows, precision, recall, ratings }) => ({
      family,
      codedWindows,
      shownWindows,
      precision: shareOf(precision, `No passage of ${family} is shown in these sessions.`),
      recall: shareOf(recall, `Nobody coded ${family} in these sessions.`),
      ...agreementOf(ratings),
    })),
    markers: counts.markers.map(({ family, marker, coded, found }) => ({
      family,
      marker,
      coded,
      recall: shareOf({ hits: found, of: coded }, 'Nobody coded this marker.'),
    })),
    bySession: counts.bySession.flatMap(({ id, coders, shown, hits, missed }) => {
      const place = byId.get(id);
      return place
        ? [{ sessionId: id, clientCode: place.clientCode, number: place.number, coders, shown, hits, missed }]
        : [];
    }),
    method,
  };
}
