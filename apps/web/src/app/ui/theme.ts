import { computed, inject, Injectable, signal, DOCUMENT } from '@angular/core';

export type ThemeChoice = 'system' | 'light' | 'dark';
const storageKey = 'attune.theme';
const isChoice = (value: unknown): value is ThemeChoice => value === 'system' || value === 'light' || value === 'dark';

/** Light or dark: as the system says, or as chosen in this browser (kept in its local storage). */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly window = this.document.defaultView;
  private readonly systemDark = signal(false);
  private readonly chosen = signal<ThemeChoice>('system');

  readonly choice = this.chosen.asReadonly();
  readonly dark = computed(() => (this.chosen() === 'system' ? this.systemDark() : this.chosen() === 'dark'));

  /** Called once at start, before anything is drawn. */
  apply(): void {
    const query = this.window?.matchMedia?.('(prefers-color-scheme: dark)');
    this.systemDark.set(query?.matches ?? false);
    query?.addEventListener('change', (event) => this.systemDark.set(event.matches));
    const stored: unknown = this.window?.localStorage.getItem(storageKey);
    this.choose(isChoice(stored) ? stored : 'system');
  }

  choose(choice: ThemeChoice): void {
    this.chosen.set(choice);
    if (choice === 'system') {
      delete this.document.documentElement.dataset['theme'];
      this.window?.localStorage.removeItem(storageKey);
    } else {
      this.document.documentElement.dataset['theme'] = choice;
      this.window?.localStorage.setItem(storageKey, choice);
    }
  }
}
