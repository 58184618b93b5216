import { afterNextRender, inject, Injectable, Injector, DOCUMENT } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

const pathOf = (url: string): string => url.split(/[?#]/)[0] ?? '';

/** After each change of page the focus goes to its heading, so that the keyboard and screen readers start there. */
@Injectable()
export class HeadingFocus {
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private path = '';

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe((event) => this.moved(pathOf(event.urlAfterRedirects), event.id === 1));
  }

  private moved(path: string, first: boolean): void {
    const samePage = path === this.path;
    this.path = path;
    if (first || samePage) return;
    afterNextRender(
      () => {
        const heading = this.document.querySelector<HTMLElement>('main h1') ?? this.document.querySelector('main');
        heading?.focus({ preventScroll: true });
      },
      { injector: this.injector },
    );
  }
}
