import { computed, inject, Injectable, signal } from '@angular/core';
import { Me, type Role, type SignInRequest } from '@attune/contracts';
import * as z from 'zod';
import { Api } from './api.js';

/** Names of the rights that the server grants by role (`permissions` of `/me`). */
export type Permission =
  | 'caseload.read'
  | 'clients.read'
  | 'clients.write'
  | 'sessions.read'
  | 'sessions.write'
  | 'consents.write'
  | 'transcripts.read'
  | 'transcripts.write'
  | 'passages.read'
  | 'codes.read'
  | 'codes.write'
  | 'recordings.read'
  | 'recordings.write'
  | 'recordings.manage'
  | 'notes.read'
  | 'notes.write'
  | 'notes.review'
  | 'note-formats.read'
  | 'note-formats.manage'
  | 'goals.read'
  | 'goals.write'
  | 'psychotherapy-notes.read'
  | 'psychotherapy-notes.write'
  | 'comments.read'
  | 'comments.write'
  | 'drafts.read'
  | 'drafts.write'
  | 'administrations.write'
  | 'links.write'
  | 'episodes.decide'
  | 'instruments.read'
  | 'instruments.manage'
  | 'imports.run'
  | 'people.read'
  | 'people.manage'
  | 'audit.read';

/** Who is signed in, read once and kept until the sign-in ends. */
@Injectable({ providedIn: 'root' })
export class CurrentPerson {
  private readonly api = inject(Api);
  private readonly known = signal<Me | undefined>(undefined);

  readonly me = this.known.asReadonly();
  readonly demonstration = computed(() => this.known()?.organization.demonstration ?? false);

  /** Fails with a `ProblemError` of status 401 where nobody is signed in. */
  async load(): Promise<Me> {
    const known = this.known();
    if (known) return known;
    const me = await this.api.get('/me', Me, { handlesRefusal: true });
    this.known.set(me);
    return me;
  }

  async signIn(request: SignInRequest): Promise<Me> {
    const me = await this.api.post('/sign-in', request, Me, { handlesRefusal: true });
    this.known.set(me);
    return me;
  }

  async signOut(): Promise<void> {
    await this.api.post('/sign-out', {}, z.unknown(), { handlesRefusal: true });
    this.forget();
  }

  forget(): void {
    this.known.set(undefined);
  }

  may(permission: Permission): boolean {
    return this.known()?.permissions.includes(permission) ?? false;
  }

  hasRole(role: Role): boolean {
    return this.known()?.roles.includes(role) ?? false;
  }
}
