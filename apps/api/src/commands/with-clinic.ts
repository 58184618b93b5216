import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { type Config, loadConfig } from '../config/config.js';
import { connectDatabase } from '../database/connect.js';
import { listOrganizations } from '../database/organizations.js';
import { StructuredLogger } from '../structured-logger.js';

/** The installation as a command sees it: services, settings, and the login of the database's owner. */
export interface Clinic {
  readonly context: INestApplicationContext;
  readonly config: Config;
  readonly ownerUrl: string;
}

/** Runs `work` on the database of this installation: beside a running `npm start`, or on a server started for it. */
export async function withClinic<T>(work: (clinic: Clinic) => Promise<T>): Promise<T> {
  const config = loadConfig();
  const connection = await connectDatabase(config, 'command');
  try {
    const context = await NestFactory.createApplicationContext(
      AppModule.forRoot({ config, urls: connection.urls, worker: false, web: false }),
      {
        logger: new StructuredLogger('error'),
        abortOnError: false,
      },
    );
    try {
      return await work({ context, config, ownerUrl: connection.ownerUrl });
    } finally {
      await context.close();
    }
  } finally {
    await connection.stop();
  }
}

/** The organization named by its slug; without a name the only one there is, or the demonstration clinic. */
export async function organizationOf(
  ownerUrl: string,
  slug: string | undefined,
): Promise<{ id: string; name: string; slug: string }> {
  const all = await listOrganizations(ownerUrl);
  const names = all.map((one) => one.slug).join(', ');
  const found =
    slug === undefined
      ? all.length === 1
        ? all[0]
        : all.find((one) => one.slug === 'demo')
      : all.find((one) => one.slug === slug);
  if (found) return found;
  throw new Error(
    slug === undefined
      ? `Say which organization: --organization (${names || 'there is none yet; attune people add-organization makes one'})`
      : `There is no organization "${slug}". There are: ${names || 'none'}.`,
  );
}
