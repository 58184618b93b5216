import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

/** The title of the browser tab: the page, then the product. Pages about one thing name it with `set`. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    this.set(this.buildTitle(state) ?? 'Attune');
  }

  set(page: string): void {
    this.title.setTitle(page === 'Attune' ? page : `${page} · Attune`);
  }
}
