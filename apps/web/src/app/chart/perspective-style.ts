import { type Perspective } from '@attune/measures';
import { type Shape } from './session-chart.js';

/** How a perspective looks everywhere: Okabe–Ito colour (as a design token) and, never without it, a shape. */
export interface PerspectiveStyle {
  readonly name: string;
  readonly colour: string;
  readonly shape: Shape;
}

export const perspectiveStyles: Readonly<Record<Perspective, PerspectiveStyle>> = {
  client: { name: 'Client', colour: '--client', shape: 'circle' },
  therapist: { name: 'Therapist', colour: '--therapist', shape: 'square' },
  observer: { name: 'Observer', colour: '--observer', shape: 'diamond' },
  supervisor: { name: 'Supervisor', colour: '--supervisor', shape: 'triangle' },
  supervisee: { name: 'Supervisee', colour: '--supervisee', shape: 'cross' },
};
