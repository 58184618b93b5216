import { type HttpResourceRef } from '@angular/common/http';
import { linkedSignal, type Signal } from '@angular/core';

/**
 * The latest answer of a resource, kept while the next one is on its way: switching a measure does not blank the page.
 * Undefined until the first answer. Unlike `resource.value()` it never throws when the resource has failed.
 *
 * @param subject what the answer is about: when that changes, the answer about the one before is not shown any longer.
 * @example readonly client = lastValue(this.resource, () => this.id());
 */
export function lastValue<T>(resource: HttpResourceRef<T | undefined>, subject?: () => unknown): Signal<T | undefined> {
  return linkedSignal<{ subject: unknown; value: T | undefined }, T | undefined>({
    source: () => ({ subject: subject?.(), value: resource.hasValue() ? resource.value() : undefined }),
    computation: (now, before) => now.value ?? (before?.source.subject === now.subject ? before?.value : undefined),
  });
}
