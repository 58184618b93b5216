import { type HttpResourceRef } from '@angular/common/http';
import { linkedSignal, type Signal } from '@angular/core';

/**
 * The latest answer of a resource, kept while the next one is on its way: switching a measure does not blank the page.
 * Undefined until the first answer. Unlike `resource.value()` it never throws when the resource has failed.
 */
export function lastValue<T>(resource: HttpResourceRef<T | undefined>): Signal<T | undefined> {
  return linkedSignal<T | undefined, T | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (now, previous) => now ?? previous?.value,
  });
}
