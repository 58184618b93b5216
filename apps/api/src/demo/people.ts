import { addDays } from './calendar.js';
import { type DemoPerson, type DemoSupervision } from './demo-clinic.js';

/** The people of the demonstration clinic. All names are invented. */
export const clinicPeople: readonly DemoPerson[] = [
  { key: 'supervisor', name: 'R. Okafor', code: 'S-01', roles: ['supervisor'] },
  { key: 'supervisor2', name: 'H. Castellanos', code: 'S-02', roles: ['supervisor'] },
  { key: 'intern', name: 'M. Duarte', code: 'I-01', roles: ['intern'] },
  { key: 'intern2', name: 'A. Lindqvist', code: 'I-02', roles: ['intern'] },
  { key: 'intern3', name: 'T. Nakamura', code: 'I-03', roles: ['intern'] },
  { key: 'intern4', name: 'S. Weber', code: 'I-04', roles: ['intern'] },
  { key: 'intern5', name: 'P. Mensah', code: 'I-05', roles: ['intern'] },
  { key: 'intern6', name: 'J. Kowalczyk', code: 'I-06', roles: ['intern'] },
  { key: 'rater', name: 'L. Fontaine', code: 'R-01', roles: ['rater'] },
  { key: 'rater2', name: 'D. Hakimi', code: 'R-02', roles: ['rater'] },
  { key: 'researcher', name: 'E. Rossi', code: 'Q-01', roles: ['researcher'] },
  { key: 'lead', name: 'N. Rahman', code: 'L-01', roles: ['lead'] },
  { key: 'admin', name: 'B. Nyström', code: 'A-01', roles: ['admin'] },
].map((person) => ({ ...person, email: `${person.key}@demo.attune.example` }) as DemoPerson);

/**
 * R. Okafor supervises four interns, H. Castellanos two and, together with R. Okafor, S. Weber. A. Lindqvist was with
 * H. Castellanos before, which shows that access ends with a supervision.
 */
export const clinicSupervisions = (today: string): DemoSupervision[] => {
  const start = addDays(today, -420);
  const change = addDays(today, -150);
  return [
    ...['intern', 'intern3', 'intern4'].map((intern) => ({ supervisor: 'supervisor', intern, from: start, to: null })),
    { supervisor: 'supervisor', intern: 'intern2', from: change, to: null },
    { supervisor: 'supervisor2', intern: 'intern2', from: start, to: addDays(change, -1) },
    ...['intern4', 'intern5', 'intern6'].map((intern) => ({
      supervisor: 'supervisor2',
      intern,
      from: start,
      to: null,
    })),
  ];
};

export const secondClinicPeople: readonly DemoPerson[] = [
  {
    key: 'supervisor',
    name: 'C. Batista',
    code: 'S-01',
    roles: ['supervisor'],
    email: 'supervisor@demo-2.attune.example',
  },
  { key: 'intern', name: 'Y. Sorensen', code: 'I-01', roles: ['intern'], email: 'intern@demo-2.attune.example' },
];

export const secondClinicSupervisions = (today: string): DemoSupervision[] => [
  { supervisor: 'supervisor', intern: 'intern', from: addDays(today, -300), to: null },
];
