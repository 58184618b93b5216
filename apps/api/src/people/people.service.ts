import { Injectable } from '@nestjs/common';
import type {
  NewPerson,
  NewSupervision,
  PersonList,
  PersonView,
  Role,
  SupervisionChange,
  SupervisionList,
  SupervisionView,
} from '@attune/contracts';
import { hashPassword } from '../access/sign-ins.js';
import { Database } from '../database/database.js';
import type { PersonScope, Scope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError, notFound } from '../errors/domain-error.js';
import { Membership } from './membership.entity.js';
import { Person } from './person.entity.js';
import { Supervision } from './supervision.entity.js';

@Injectable()
export class People {
  constructor(private readonly database: Database) {}

  /** Administrators and programme leads see everybody; others themselves and those they work with. */
  list(scope: PersonScope): Promise<PersonList> {
    return this.database.run(scope, async (transaction) => {
      const everybody = scope.roles.includes('admin') || scope.roles.includes('lead');
      const rows = await transaction.query<PersonView>(
        `SELECT p.id, p.name, p.email, p.code, p.active,
           COALESCE((SELECT array_agg(m.role ORDER BY m.role) FROM memberships m WHERE m.organization_id = p.organization_id AND m.person_id = p.id), '{}') AS roles
         FROM people p WHERE $1 OR p.id = $2
           OR EXISTS (SELECT 1 FROM supervisions s WHERE s.organization_id = p.organization_id AND (s.valid_to IS NULL OR s.valid_to >= current_date)
             AND ((s.supervisor_id = $2 AND s.intern_id = p.id) OR (s.intern_id = $2 AND s.supervisor_id = p.id)))
         ORDER BY p.name`,
        [everybody, scope.personId],
      );
      return { items: rows };
    });
  }

  async add(scope: Scope, request: NewPerson): Promise<PersonView> {
    const hash = request.password ? await hashPassword(request.password) : null;
    return this.database.run(scope, async (transaction) => {
      await this.refuseTaken(transaction, request);
      const person = await this.insert(transaction, request);
      if (hash) await transaction.query(`SELECT app.set_password($1, $2)`, [person.id, hash]);
      return person;
    });
  }

  /** Adds a person inside a running transaction, for example the therapist of an imported row. */
  async insert(
    transaction: Transaction,
    person: { name: string; email?: string; code?: string; roles: readonly Role[] },
  ): Promise<PersonView> {
    const { organizationId } = transaction.scope;
    const id = uuidv7();
    const email = person.email ?? null;
    const code = person.code ?? null;
    await transaction
      .repository(Person)
      .insert({ organizationId, id, name: person.name, email, code, active: true, createdAt: new Date() });
    await transaction
      .repository(Membership)
      .insert(person.roles.map((role) => ({ organizationId, id: uuidv7(), personId: id, role })));
    return { id, name: person.name, email, code, active: true, roles: [...person.roles] };
  }

  supervisions(scope: PersonScope): Promise<SupervisionList> {
    return this.database.run(scope, async (transaction) => ({ items: await readSupervisions(transaction, scope) }));
  }

  addSupervision(scope: Scope, request: NewSupervision): Promise<SupervisionView> {
    return this.database.run(scope, async (transaction) => {
      const id = await this.insertSupervision(transaction, request);
      return one(await readSupervisions(transaction, null, id));
    });
  }

  async insertSupervision(transaction: Transaction, request: NewSupervision): Promise<string> {
    await requireRole(transaction, request.supervisorId, 'supervisor', 'supervisorId');
    await requireRole(transaction, request.internId, 'intern', 'internId');
    if (request.supervisorId === request.internId) {
      throw new DomainError('invalid', 'own-supervision', 'Nobody supervises themselves.', [
        { field: 'supervisorId', message: 'Choose another person' },
      ]);
    }
    if (request.to !== null) requireOrder(request.from, request.to);
    const id = uuidv7();
    await transaction.repository(Supervision).insert({
      organizationId: transaction.scope.organizationId,
      id,
      supervisorId: request.supervisorId,
      internId: request.internId,
      validFrom: request.from,
      validTo: request.to,
    });
    return id;
  }

  /** Sets the last day; access of the supervisor ends with it. */
  endSupervision(scope: Scope, id: string, change: SupervisionChange): Promise<SupervisionView> {
    return this.database.run(scope, async (transaction) => {
      const supervision = await transaction.repository(Supervision).findOneBy({ id });
      if (!supervision) throw notFound('supervision');
      requireOrder(supervision.validFrom, change.to);
      await transaction
        .repository(Supervision)
        .update({ organizationId: scope.organizationId, id }, { validTo: change.to });
      return one(await readSupervisions(transaction, null, id));
    });
  }

  private async refuseTaken(transaction: Transaction, request: NewPerson): Promise<void> {
    if (request.email) {
      // Inside the same transaction: a second connection while one is held could wait for ever.
      const taken = await transaction.query(`SELECT 1 FROM app.sign_in_lookup($1)`, [request.email]);
      const here = await transaction.repository(Person).existsBy({ email: request.email });
      if (here || taken.length > 0) throw alreadyTaken('email', 'e-mail address');
    }
    if (request.code && (await transaction.repository(Person).existsBy({ code: request.code })))
      throw alreadyTaken('code', 'code');
  }
}

function requireOrder(from: string, to: string): void {
  if (to >= from) return;
  throw new DomainError('invalid', 'ends-before-start', `The supervision begins on ${from}.`, [
    { field: 'to', message: `Not before ${from}` },
  ]);
}

const alreadyTaken = (field: string, what: string): DomainError =>
  new DomainError('conflict', `${field}-taken`, `Somebody has this ${what} already.`, [
    { field, message: `This ${what} is taken` },
  ]);

function one(rows: readonly SupervisionView[]): SupervisionView {
  const [row] = rows;
  if (!row) throw notFound('supervision');
  return row;
}

async function requireRole(transaction: Transaction, personId: string, role: Role, field: string): Promise<void> {
  if (await transaction.repository(Membership).existsBy({ personId, role })) return;
  throw new DomainError('invalid', 'role-missing', `This person does not have the role "${role}".`, [
    { field, message: `Choose a person with the role "${role}"` },
  ]);
}

function readSupervisions(
  transaction: Transaction,
  onlyOf: PersonScope | null,
  id: string | null = null,
): Promise<SupervisionView[]> {
  const everybody = onlyOf === null || onlyOf.roles.includes('admin') || onlyOf.roles.includes('lead');
  return transaction.query<SupervisionView>(
    `SELECT s.id, s.supervisor_id AS "supervisorId", a.name AS supervisor, s.intern_id AS "internId", b.name AS intern,
       to_char(s.valid_from, 'YYYY-MM-DD') AS "from", to_char(s.valid_to, 'YYYY-MM-DD') AS "to"
     FROM supervisions s
     JOIN people a ON a.organization_id = s.organization_id AND a.id = s.supervisor_id
     JOIN people b ON b.organization_id = s.organization_id AND b.id = s.intern_id
     WHERE ($1 OR s.supervisor_id = $2 OR s.intern_id = $2) AND ($3::uuid IS NULL OR s.id = $3)
     ORDER BY a.name, b.name, s.valid_from`,
    [everybody, onlyOf?.personId ?? null, id],
  );
}
