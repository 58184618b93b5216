/** The colours of a chart as the canvas needs them, resolved from the design tokens for light or dark. */
export type Colours = (token: string) => string;

/** Reads tokens where `host` is: `light-dark()` is settled by the browser, a canvas does not understand it. */
export function coloursAt(host: HTMLElement): Colours {
  const probe = host.ownerDocument.createElement('span');
  probe.style.display = 'none';
  host.append(probe);
  const known = new Map<string, string>();
  return (token) => {
    const before = known.get(token);
    if (before !== undefined) return before;
    probe.style.color = `var(${token})`;
    const colour = getComputedStyle(probe).color;
    known.set(token, colour);
    return colour;
  };
}
