import { afterNextRender, DestroyRef, ElementRef, inject, signal, type Signal } from '@angular/core';

/** The width of the calling component's host in pixels, kept up to date; 0 before it is drawn. */
export function measuredWidth(): Signal<number> {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const width = signal(0);
  const destroyed = inject(DestroyRef);
  afterNextRender(() => {
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => width.set(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(host);
    destroyed.onDestroy(() => observer.disconnect());
  });
  return width;
}
