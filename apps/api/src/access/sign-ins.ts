import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { Me, Role, SignInRequest } from '@attune/contracts';
import type { Request } from 'express';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import { Database } from '../database/database.js';
import type { PersonScope } from '../database/scope.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError } from '../errors/domain-error.js';
import { permissionsOf } from './permissions.js';
import { tokenOf } from './sign-in-cookie.js';
import { SignInLimits } from './sign-in-limits.js';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** However active, a sign-in ends after this. */
const absoluteHours = 12;

export const hashPassword = (password: string): Promise<string> => hash(password, argon2id);

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Sign-in with opaque tokens: 256 random bits in a cookie, their digest in the table, nothing in the token itself. */
@Injectable()
export class SignIns {
  /** Verified against when the address is unknown, so that known and unknown addresses take the same time. */
  private readonly decoy = hashPassword(randomBytes(16).toString('hex'));

  constructor(
    private readonly database: Database,
    private readonly limits: SignInLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async signIn(request: SignInRequest, network: string): Promise<{ token: string; scope: PersonScope }> {
    await this.limits.count(request.email, network);
    const [found] = await this.database.anonymous<{
      organization_id: string;
      person_id: string;
      password_hash: string;
    }>(`SELECT * FROM app.sign_in_lookup($1)`, [request.email]);
    const matches = await verify(found?.password_hash ?? (await this.decoy), request.password);
    if (found && !matches) {
      const account = { actor: 'worker', organizationId: found.organization_id, onBehalfOf: found.person_id } as const;
      await this.database.auditRefusal(account, 'sign-in', 'people', 'wrong password');
    }
    if (!found || !matches) {
      throw new DomainError('not-signed-in', 'wrong-password', 'E-mail address or password is wrong.');
    }
    await this.limits.succeeded(request.email, network);
    const token = randomBytes(32).toString('base64url');
    const person = { actor: 'person', organizationId: found.organization_id, personId: found.person_id } as const;
    const signInId = uuidv7();
    const roles = await this.database.run({ ...person, roles: [], signInId }, async (transaction) => {
      await transaction.query(
        `INSERT INTO sign_ins (organization_id, id, person_id, token_hash, expires_at) VALUES ($1, $2, $3, $4, now() + make_interval(hours => $5))`,
        [person.organizationId, signInId, person.personId, digest(token), absoluteHours],
      );
      await transaction.query(`SELECT app.audit_append('sign-in', 'sign_ins', $1, NULL, 'allowed', '')`, [signInId]);
      return rolesOf(
        await transaction.query<{ role: Role }>(`SELECT role FROM memberships WHERE person_id = $1`, [person.personId]),
      );
    });
    return { token, scope: { ...person, roles, signInId } };
  }

  /** Who asks; null without a valid sign-in. Asked once per request. */
  async resolve(request: Request): Promise<PersonScope | null> {
    const token = tokenOf(request, this.config.secureCookies);
    if (!token) return null;
    const [found] = await this.database.anonymous<{ organization_id: string; person_id: string; sign_in_id: string }>(
      `SELECT * FROM app.resolve_sign_in($1, make_interval(mins => $2))`,
      [digest(token), this.config.idleMinutes],
    );
    if (!found) return null;
    const person = {
      actor: 'person',
      organizationId: found.organization_id,
      personId: found.person_id,
      signInId: found.sign_in_id,
    } as const;
    const roles = await this.database.run({ ...person, roles: [] }, async (transaction) =>
      rolesOf(
        await transaction.query<{ role: Role }>(`SELECT role FROM memberships WHERE person_id = $1`, [person.personId]),
      ),
    );
    return { ...person, roles };
  }

  signOut(scope: PersonScope): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      await transaction.query(`UPDATE sign_ins SET ended_at = now() WHERE id = $1`, [scope.signInId]);
      await transaction.query(`SELECT app.audit_append('sign-out', 'sign_ins', $1, NULL, 'allowed', '')`, [
        scope.signInId,
      ]);
    });
  }

  me(scope: PersonScope): Promise<Me> {
    return this.database.run(scope, async (transaction) => {
      const [row] = await transaction.query<{
        name: string;
        email: string | null;
        organization: string;
        demonstration: boolean;
      }>(
        `SELECT p.name, p.email, o.name AS organization, o.demonstration FROM people p
         JOIN organizations o ON o.id = p.organization_id WHERE p.organization_id = $1 AND p.id = $2`,
        [scope.organizationId, scope.personId],
      );
      if (!row) throw new DomainError('not-signed-in', 'not-signed-in', 'Sign in again.');
      return {
        person: { id: scope.personId, name: row.name, email: row.email ?? '' },
        organization: { id: scope.organizationId, name: row.organization, demonstration: row.demonstration },
        roles: [...scope.roles],
        permissions: permissionsOf(scope.roles),
        idleMinutes: this.config.idleMinutes,
      };
    });
  }
}

const rolesOf = (rows: readonly { role: Role }[]): Role[] => rows.map((row) => row.role);
