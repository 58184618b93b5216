import { SessionList } from '@attune/contracts';

const id = (last: number): string => `018f0a7e-5c3d-7b00-8000-${String(last).padStart(12, '0')}`;

/** One row of the sessions list. */
export function sessionRow(
  number: number,
  changes: Partial<SessionList['items'][number]> = {},
): SessionList['items'][number] {
  const row = {
    id: id(1000 + number),
    number,
    heldOn: `2026-11-${String(number).padStart(2, '0')}`,
    attendance: 'attended' as const,
    clientId: id(147),
    clientCode: 'C-0147',
    treatmentId: id(200),
    intern: { id: id(300), name: 'M. Duarte' },
    transcript: true,
    note: 'signed' as const,
    forms: ['wai-sr-c', 'wai-sr-t'],
    ...changes,
  };
  return SessionList.shape.items.element.parse(row);
}
