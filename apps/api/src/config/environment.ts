import { z } from 'zod';
import { ConfigError } from './start-error.js';

const wholeNumber = (from: number, to: number, remedy: string) =>
  z.coerce.number({ error: remedy }).int(remedy).min(from, remedy).max(to, remedy);

const words = { true: true, yes: true, on: true, '1': true, false: false, no: false, off: false, '0': false } as const;
const yesOrNo = z
  .enum(Object.keys(words) as (keyof typeof words)[], { error: 'must be true or false' })
  .transform((word) => words[word]);

const address = (protocols: RegExp, remedy: string) => z.url({ protocol: protocols, error: remedy });

const postgresAddress = address(
  /^postgres(ql)?$/,
  'must be an address such as postgres://user:password@host:5432/attune',
);

const priceRemedy = 'must be a price per million tokens, such as 2.50';
const price = z.coerce.number({ error: priceRemedy }).min(0, priceRemedy);

const base64Key = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === 32, 'must be 32 bytes in base64: make one with `openssl rand -base64 32`');

/** Number of proxies in front, or the addresses of those to believe: what Express calls `trust proxy`. */
const proxies = z
  .string()
  .regex(
    /^(\d{1,2}|(loopback|linklocal|uniquelocal|[\da-fA-F.:/]+)(\s*,\s*(loopback|linklocal|uniquelocal|[\da-fA-F.:/]+))*)$/,
    {
      error: 'must be the number of proxies in front of Attune, or their addresses with commas between',
    },
  )
  .transform((text) => (/^\d+$/.test(text) ? Number(text) : text));

/** Every variable that Attune reads, with its default. `.env.example` explains them to people. */
const Environment = z.object({
  PORT: wholeNumber(0, 65535, 'must be a port number from 0 (any free one) to 65535').default(3000),
  HOST: z.string().default('127.0.0.1'),
  ATTUNE_DATA_DIR: z.string().optional(),
  ATTUNE_WEB_DIR: z.string().optional(),
  ATTUNE_PUBLIC_URL: address(/^https?$/, 'must be the address people type, such as https://attune.example.org')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DATABASE_URL: postgresAddress.optional(),
  DATABASE_APP_URL: postgresAddress.optional(),
  DATABASE_JOBS_URL: postgresAddress.optional(),
  REDIS_URL: address(/^rediss?$/, 'must be an address such as redis://host:6379').optional(),
  ATTUNE_MASTER_KEY: base64Key.optional(),
  ATTUNE_MASTER_KEY_FILE: z.string().optional(),
  ATTUNE_DEMO: z.enum(['auto', 'off'], { error: 'must be auto or off' }).default('auto'),
  ATTUNE_DEMO_PASSWORD: z.string().optional(),
  ATTUNE_IDLE_MINUTES: wholeNumber(1, 1440, 'must be a number of minutes from 1 to 1440').default(30),
  ATTUNE_SECURE_COOKIES: yesOrNo.optional(),
  ATTUNE_WORKER: yesOrNo.default(true),
  ATTUNE_LOG_LEVEL: z
    .enum(['error', 'warn', 'info', 'debug'], { error: 'must be error, warn, info or debug' })
    .default('info'),
  ATTUNE_TRUST_PROXY: proxies.default(0),
  ATTUNE_TRANSCRIPTION_URL: address(
    /^https?$/,
    'must be the base of an OpenAI-compatible interface, such as https://speech.example.org/v1',
  )
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  ATTUNE_TRANSCRIPTION_KEY: z.string().optional(),
  ATTUNE_TRANSCRIPTION_MODEL: z.string().default('whisper-1'),
  ATTUNE_RECORDING_MAX_MB: wholeNumber(1, 5000, 'must be a number of megabytes from 1 to 5000').default(500),
  ATTUNE_RECORDINGS_DIR: z.string().optional(),
  ATTUNE_S3_BUCKET: z.string().optional(),
  ATTUNE_S3_ENDPOINT: address(
    /^https?$/,
    'must be the address of the store, such as https://s3.example.org',
  ).optional(),
  ATTUNE_S3_REGION: z.string().default('us-east-1'),
  ATTUNE_S3_ACCESS_KEY_ID: z.string().optional(),
  ATTUNE_S3_SECRET_ACCESS_KEY: z.string().optional(),
  OPENAI_BASE_URL: address(
    /^https?$/,
    'must be the base of an OpenAI-compatible interface, such as http://127.0.0.1:8080/v1',
  )
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  OPENAI_API_KEY: z.string().optional(),
  ATTUNE_DRAFT_MODEL: z.string().optional(),
  ATTUNE_DRAFT_PRICE_INPUT: price.optional(),
  ATTUNE_DRAFT_PRICE_OUTPUT: price.optional(),
  ATTUNE_DRAFT_TIMEOUT_SECONDS: wholeNumber(1, 3600, 'must be a number of seconds from 1 to 3600').default(180),
});
export type Environment = z.infer<typeof Environment>;

/**
 * Reads the variables. A variable that is set but empty counts as not set, because compose files and shells pass
 * `NAME=` for "nothing here".
 *
 * @throws ConfigError naming the first variable that cannot be used.
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const read = Environment.safeParse(given);
  if (read.success) return read.data;
  const [problem] = read.error.issues;
  throw new ConfigError(
    `${String(problem?.path[0])} ${problem?.message}; correct it, or leave it out for the default.`,
  );
}
