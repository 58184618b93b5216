import { afterRenderEffect, DestroyRef, type ElementRef, inject, type Signal } from '@angular/core';
import { type ChartConfiguration, type ChartType } from 'chart.js';
import { Theme } from '../ui/theme.js';
import { type Colours, coloursAt } from './chart-colours.js';
import { Chart } from './registered-chart.js';

/**
 * Keeps a canvas drawn: again whenever the data (read inside `configure`) or the theme changes, and gone with the
 * component. Call it in a constructor.
 */
export function drawnChart<Kind extends ChartType>(
  canvas: Signal<ElementRef<HTMLCanvasElement>>,
  configure: (colours: Colours, font: string) => ChartConfiguration<Kind, (number | null)[], string>,
): void {
  const theme = inject(Theme);
  let drawn: Chart<Kind, (number | null)[], string> | undefined;
  inject(DestroyRef).onDestroy(() => drawn?.destroy());
  afterRenderEffect(() => {
    theme.dark();
    const element = canvas().nativeElement;
    // Without a canvas the table beside the chart has the same numbers.
    if (!element.getContext('2d')) return;
    const host = element.parentElement ?? element;
    const configuration = configure(coloursAt(host), getComputedStyle(host).fontFamily);
    drawn?.destroy();
    drawn = new Chart<Kind, (number | null)[], string>(element, configuration);
  });
}
