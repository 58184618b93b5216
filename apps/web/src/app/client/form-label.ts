import { type PerspectiveSeries } from '@attune/contracts';
import { perspectiveStyles } from '../chart/perspective-style.js';

/** `WAI-SR · client`: forms of one instrument differ by who answers. */
export function formLabel(form: Pick<PerspectiveSeries, 'formName' | 'perspective'>): string {
  return `${form.formName} · ${perspectiveStyles[form.perspective].name.toLowerCase()}`;
}
