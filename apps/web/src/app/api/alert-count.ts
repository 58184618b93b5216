import { inject, Injectable, signal } from '@angular/core';
import { Caseload } from '@attune/contracts';
import { Api } from './api.js';

/** Clients of a caseload with at least one alert. */
export function clientsWithAlerts(caseload: Caseload): number {
  return caseload.items.filter((item) => item.reasons.some((reason) => reason.level === 'alert')).length;
}

/** How many clients need attention: the number beside "Caseload" in the navigation. */
@Injectable({ providedIn: 'root' })
export class AlertCount {
  private readonly api = inject(Api);
  private readonly known = signal<number | undefined>(undefined);

  readonly count = this.known.asReadonly();

  /** From a caseload that a page has read anyway. */
  takeFrom(caseload: Caseload): void {
    this.known.set(clientsWithAlerts(caseload));
  }

  /** Reads the caseload for the number alone. Where that fails there is no number: the page itself says why. */
  async refresh(): Promise<void> {
    try {
      this.takeFrom(await this.api.get('/caseload', Caseload));
    } catch {
      this.known.set(undefined);
    }
  }
}
