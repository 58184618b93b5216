import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { qrPicture } from './qr-path.js';

/** An address to be read by a phone. Always dark on white, because many readers want it so. */
@Component({
  selector: 'qr-code',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg
      role="img"
      aria-label="QR code of the address above"
      shape-rendering="crispEdges"
      [attr.viewBox]="'0 0 ' + picture().size + ' ' + picture().size"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path fill="#000" [attr.d]="picture().path" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      width: min(100%, 232px);
    }
    svg {
      display: block;
      width: 100%;
      border-radius: var(--radius-m);
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  protected readonly picture = computed(() => qrPicture(this.text()));
}
