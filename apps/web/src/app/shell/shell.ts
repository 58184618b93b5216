import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { AlertCount } from '../api/alert-count.js';
import { NoteCount } from '../api/note-count.js';
import { CurrentPerson } from '../api/current-person.js';
import { toProblemError } from '../api/problem-error.js';
import { Theme, type ThemeChoice } from '../ui/theme.js';
import { HeadingFocus } from './heading-focus.js';
import { navigationFor } from './navigation.js';
import { roleNames } from '../ui/role-names.js';

const themes: Readonly<Record<ThemeChoice, { label: string; shape: string; next: ThemeChoice }>> = {
  system: { label: 'System', shape: '◐', next: 'light' },
  light: { label: 'Light', shape: '☀︎', next: 'dark' },
  dark: { label: 'Dark', shape: '☾', next: 'system' },
};

/** Navigation and frame around every page of signed-in people. */
@Component({
  selector: 'app-shell',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  providers: [HeadingFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'menuOpen.set(false)', '[class.simulated]': 'person.demonstration()' },
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  private readonly router = inject(Router);
  private readonly theme = inject(Theme);
  protected readonly person = inject(CurrentPerson);
  protected readonly alerts = inject(AlertCount);
  protected readonly notes = inject(NoteCount);

  /** Only on narrow screens, where the navigation folds away. */
  protected readonly menuOpen = signal(false);
  protected readonly entries = computed(() => navigationFor(this.person.me()?.permissions ?? []));
  protected readonly roles = computed(() => (this.person.me()?.roles ?? []).map((role) => roleNames[role]).join(', '));
  protected readonly themeShown = computed(() => themes[this.theme.choice()]);

  protected readonly signOutProblem = signal<string | undefined>(undefined);

  constructor() {
    inject(HeadingFocus);
    this.router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event instanceof NavigationStart) this.menuOpen.set(false);
    });
    // The caseload page reads the same answer and hands it over.
    const caseloadComes = this.router.url.startsWith('/caseload');
    if (this.person.may('caseload.read') && !caseloadComes) void this.alerts.refresh();
    if (this.person.may('notes.read') && !this.router.url.startsWith('/notes')) void this.notes.refresh();
  }

  protected switchTheme(): void {
    this.theme.choose(this.themeShown().next);
  }

  protected async signOut(): Promise<void> {
    try {
      await this.person.signOut();
      await this.router.navigate(['/sign-in']);
    } catch (error) {
      this.signOutProblem.set(`You are still signed in. ${toProblemError(error).message}`);
    }
  }

  /** The address keeps its path: a plain fragment would point to the start because of the base address. */
  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('content')?.focus();
  }
}
