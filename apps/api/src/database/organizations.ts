import pg from 'pg';
import { uuidv7 } from './uuid.js';

/**
 * Makes an organization, as the owner of the database: the application's role cannot. Returns its id; an organization
 * with this slug is returned as it is.
 */
export async function createOrganization(
  ownerUrl: string,
  organization: { name: string; slug: string; demonstration: boolean },
): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const id = uuidv7();
    await owner.query(
      `INSERT INTO organizations (id, name, slug, demonstration) VALUES ($1, $2, $3, $4) ON CONFLICT (slug) DO NOTHING`,
      [id, organization.name, organization.slug, organization.demonstration],
    );
    const { rows } = await owner.query<{ id: string }>(`SELECT id FROM organizations WHERE slug = $1`, [
      organization.slug,
    ]);
    return rows[0]?.id ?? id;
  } finally {
    await owner.end();
  }
}

/** Every organization of this database, as its owner: for jobs of the operator. */
export async function listOrganizations(
  ownerUrl: string,
): Promise<{ id: string; name: string; slug: string; demonstration: boolean }[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ id: string; name: string; slug: string; demonstration: boolean }>(
      `SELECT id, name, slug, demonstration FROM organizations ORDER BY slug`,
    );
    return rows;
  } finally {
    await owner.end();
  }
}
