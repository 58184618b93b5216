import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { CurrentPerson } from '../api/current-person.js';
import { PageHeader } from '../ui/page-header.js';
import { SegmentedControl } from '../ui/segmented-control.js';
import { AuditTrail } from './audit-trail.js';
import { People } from './people.js';
import { RecordingRetention } from './recording-retention.js';
import { Supervisions } from './supervisions.js';

/** Who has access, who supervises whom, and what was done. No clinical text is shown here. */
@Component({
  selector: 'administration-page',
  imports: [AuditTrail, PageHeader, People, RecordingRetention, SegmentedControl, Supervisions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <page-header
      heading="Administration"
      subtitle="People, supervision, recordings and the audit trail. No clinical text."
    />
    @if (parts().length > 1) {
      <segmented-control label="Part of the administration" [segments]="parts()" [(value)]="part" />
    }
    @switch (part()) {
      @case ('people') {
        <people-list />
      }
      @case ('supervisions') {
        <supervision-list />
      }
      @case ('recordings') {
        <recording-retention />
      }
      @case ('audit') {
        <audit-trail />
      }
    }
  `,
  styles: `
    segmented-control {
      margin-bottom: var(--space-4);
    }
  `,
})
export class AdministrationPage {
  private readonly person = inject(CurrentPerson);

  protected readonly parts = computed(() => [
    ...(this.person.may('people.manage')
      ? [
          { value: 'people', label: 'People' },
          { value: 'supervisions', label: 'Supervision' },
        ]
      : []),
    ...(this.person.may('recordings.manage') ? [{ value: 'recordings', label: 'Recordings' }] : []),
    ...(this.person.may('audit.read') ? [{ value: 'audit', label: 'Audit trail' }] : []),
  ]);
  protected readonly part = linkedSignal(() => this.parts()[0]?.value ?? '');
}
