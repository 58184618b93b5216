import { type Role } from '@attune/contracts';

/** What a role sees here, and why not more: shown to people whose work does not begin with a caseload. */
export const roleScope: Readonly<Record<Role, string>> = {
  supervisor: 'Supervisors see the clients of the interns they supervise now. No supervision of yours runs today.',
  intern: 'Interns see the clients they treat.',
  rater:
    'Raters see only sessions that a study has assigned to them: without names, scores or the codes of other raters. No session is assigned to you.',
  researcher:
    'Researchers see de-identified data of the studies they belong to, from clients who agreed to research. You belong to no study.',
  lead: 'Programme leads see courses, calibration results and totals by intern, not single clients. No course is running.',
  admin: 'Administrators look after people, roles, measures and the audit trail. They see no clinical text.',
};
