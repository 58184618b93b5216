import { TestBed } from '@angular/core/testing';

/** After promises have run and the page is drawn again, with requests still open: `settled` would wait for those. */
export async function drawn(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  }
}
