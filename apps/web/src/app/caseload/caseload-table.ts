import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Sparkline } from '../chart/sparkline.js';
import { StatusPill } from '../ui/status-pill.js';
import { byIntern, type CaseloadRow } from './caseload-rows.js';

/** The clients of a caseload, one row each (one card on narrow screens). The whole row leads to the client. */
@Component({
  selector: 'caseload-table',
  imports: [RouterLink, Sparkline, StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './caseload-table.html',
  styleUrl: './caseload-table.css',
})
export class CaseloadTable {
  readonly rows = input.required<readonly CaseloadRow[]>();
  readonly grouped = input.required<boolean>();
  readonly minimum = input.required<number>();
  readonly maximum = input.required<number>();
  readonly lastSession = input.required<number>();

  /** Under the code of a client, where neither a heading nor the caseload itself says whose client it is. */
  protected readonly namesInterns = computed(() => !this.grouped() && byIntern(this.rows()).length > 1);
  protected readonly groups = computed(() =>
    this.grouped() ? byIntern(this.rows()) : [{ internId: 'all', intern: '', rows: this.rows() }],
  );
}
