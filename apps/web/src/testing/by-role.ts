/** Elements of a few roles, as written or implied by HTML. */
const selectors: Readonly<Record<string, string>> = {
  alert: '[role=alert]',
  button: 'button, [role=button]',
  columnheader: 'th[scope=col]',
  dialog: 'dialog[open]',
  heading: 'h1, h2, h3',
  img: '[role=img]',
  link: 'a[href]',
  navigation: 'nav',
  radio: 'input[type=radio]',
  row: 'tr',
  status: '[role=status]',
  textbox: 'textarea, input:not([type]), input[type=email], input[type=password], input[type=search]',
};

function wordsOf(element: Element): string {
  const heard = element.cloneNode(true) as Element;
  heard.querySelectorAll('[aria-hidden=true]').forEach((one) => one.remove());
  return (heard.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The name that assistive technology says: label of the author, else of the form, else the text. */
export function accessibleName(element: Element): string {
  const given = element.getAttribute('aria-label');
  if (given) return given;
  const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null) : null;
  return labels?.length ? [...labels].map(wordsOf).join(' ') : wordsOf(element);
}

export function allByRole<Kind extends HTMLElement = HTMLElement>(
  root: Element,
  role: keyof typeof selectors,
  name: RegExp | string = /.*/,
): Kind[] {
  const matches = (text: string): boolean => (typeof name === 'string' ? text === name : name.test(text));
  return [...root.querySelectorAll<Kind>(selectors[role] ?? '')].filter((one) => matches(accessibleName(one)));
}

/** The one element of a role with this name; fails in words otherwise. */
export function byRole<Kind extends HTMLElement = HTMLElement>(
  root: Element,
  role: keyof typeof selectors,
  name: RegExp | string = /.*/,
): Kind {
  const found = allByRole<Kind>(root, role, name);
  if (found.length === 1 && found[0]) return found[0];
  const there = allByRole(root, role).map(accessibleName).join(' | ');
  throw new Error(`${found.length} elements with role ${role} and name ${String(name)}; there are: ${there}`);
}
