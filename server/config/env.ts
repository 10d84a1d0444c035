import { z } from 'zod'
import { placeIn } from '../documents/objects/place.ts'
import { parseMasterKey } from '../documents/vault/master-key.ts'
import { logLevels } from '../observability/log.ts'
import { type Reason, Refusal } from '../refusal.ts'
import { readInstitutions } from './institutions.ts'
import { readRetention } from './retention.ts'
import { readSender } from './sender.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What we read of the environment, as it comes: text, or nothing. */
export type Env = z.infer<typeof envSchema>

const envSchema = z.strictObject({
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535)
    .optional(),
  FAMULUS_DATA: z
    .string()
    .refine((text) => text.trim() !== '')
    .optional(),
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  SMTP_URL: z.string().refine(isSmtpUrl).optional(),
  MAIL_FROM: z
    .string()
    .refine((text) => readSender(text) !== undefined)
    .optional(),
  FAMULUS_DEMO: z.enum(['0', '1']).optional(),
  FAMULUS_URL: z.string().refine(isOrigin).optional(),
  FAMULUS_SECRET: z.string().min(32).optional(),
  FAMULUS_ADMIN_EMAIL: z.email().optional(),
  FAMULUS_OIDC: z
    .string()
    .refine((text) => readInstitutions(text) !== undefined)
    .optional(),
  FAMULUS_MASTER_KEY: z
    .string()
    .refine((text) => parseMasterKey(text) !== undefined)
    .optional(),
  FAMULUS_CLAMD: z
    .string()
    .refine((text) => clamdAt(text) !== undefined)
    .optional(),
  FAMULUS_RETENTION: z
    .string()
    .refine((text) => readRetention(text) !== undefined)
    .optional(),
  FAMULUS_STORAGE: z
    .string()
    .refine((text) => text === 'database' || placeIn(text) !== undefined)
    .optional(),
  FAMULUS_S3_ENDPOINT: z.string().refine(isOrigin).optional(),
  FAMULUS_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  FAMULUS_S3_KEY: z.string().regex(/^\S+$/).optional(),
  FAMULUS_S3_SECRET: z.string().regex(/^\S+$/).optional(),
  FAMULUS_BEHIND_PROXY: z.enum(['0', '1']).optional(),
  FAMULUS_METRICS_TOKEN: z.string().min(20).optional(),
  FAMULUS_LOG: z.enum(logLevels).optional(),
})

type Name = keyof Env
const known = Object.keys(envSchema.shape) as Name[] // an object literal's own keys

/** Throws a Refusal that names every wrong variable. A misspelt FAMULUS_… is wrong, too: it would be passed over. */
export function readEnv(environment: Environment): Env {
  const ours = Object.entries(environment).filter(
    ([name, value]) =>
      value !== undefined && (Object.hasOwn(envSchema.shape, name) || name.startsWith('FAMULUS_')),
  )
  const parsed = envSchema.safeParse(Object.fromEntries(ours))
  if (parsed.success) return parsed.data
  throw new Refusal(...parsed.error.issues.map((issue) => reasonOf(issue, environment)))
}

function reasonOf(issue: z.core.$ZodIssue, environment: Environment): Reason {
  if (issue.code === 'unrecognized_keys') return { code: 'env.unknown', facts: { names: issue.keys, known } }
  const name = issue.path[0] as Name // every other issue is about one variable of the schema
  return { code: `env.${name}`, facts: { given: withoutSecret(name, environment[name] ?? '') } }
}

const secrets: readonly Name[] = [
  'FAMULUS_SECRET',
  'FAMULUS_MASTER_KEY',
  'FAMULUS_METRICS_TOKEN',
  'FAMULUS_OIDC',
  'FAMULUS_S3_KEY',
  'FAMULUS_S3_SECRET',
]

/** An address may hold a password, and a message may end up in a log. Of secrets, it is only said how long it is. */
function withoutSecret(name: Name, value: string): string {
  if (secrets.includes(name)) return String(value.length)
  const holdsPassword = name === 'DATABASE_URL' || name === 'SMTP_URL'
  return holdsPassword ? `${/^\w+:/.exec(value) ?? ''}…` : value
}

/** `host:port`, or the path of a socket. */
export function clamdAt(text: string): URL | undefined {
  if (text.startsWith('/')) return new URL(`unix://${text}`)
  return /^[a-z0-9.-]+:\d{1,5}$/i.test(text) ? (URL.parse(`tcp://${text}`) ?? undefined) : undefined
}

/** https://electives.example, with no path and no slash: what a browser names as the origin of a page. */
function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '')
}

function isSmtpUrl(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
}
