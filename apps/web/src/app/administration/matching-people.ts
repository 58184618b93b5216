import { type PersonView } from '@attune/contracts';
import { roleNames } from '../ui/role-names.js';

/** People whose name, e-mail, code or roles contain all of the words, by name. */
export function matchingPeople(people: readonly PersonView[], words: string): PersonView[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return people
    .filter((person) => {
      const roles = person.roles.map((role) => roleNames[role]).join(' ');
      const text = `${person.name} ${person.email ?? ''} ${person.code ?? ''} ${roles}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Active people who hold a role: whom a supervision can be made of. */
export function holdersOf(role: PersonView['roles'][number], people: readonly PersonView[]): PersonView[] {
  return matchingPeople(people, '').filter((person) => person.active && person.roles.includes(role));
}
