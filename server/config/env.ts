import { z } from 'zod'
import { Refusal } from '../refusal.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What we read of the environment, as it comes: text, or nothing. */
export type Env = z.infer<typeof envSchema>

const envSchema = z.strictObject({
  PORT: z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
      'It must be a whole number from 0 to 65535, such as PORT=3000.',
    )
    .optional(),
  FAMULUS_DATA: z
    .string()
    .refine((text) => text.trim() !== '', 'It must be a folder, such as FAMULUS_DATA=./data.')
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(
      isPostgresUrl,
      'It must be the address of a PostgreSQL, such as DATABASE_URL=postgres://famulus@localhost:5432/famulus.',
    )
    .optional(),
})

/** Throws a Refusal that names every wrong variable. A misspelt FAMULUS_… is wrong, too: it would be passed over. */
export function readEnv(environment: Environment): Env {
  const ours = Object.entries(environment).filter(
    ([name, value]) => value !== undefined && (name in envSchema.shape || name.startsWith('FAMULUS_')),
  )
  const parsed = envSchema.safeParse(Object.fromEntries(ours))
  if (parsed.success) return parsed.data
  throw new Refusal(parsed.error.issues.map((issue) => sentenceOf(issue, environment)).join('\n'))
}

function sentenceOf(issue: z.core.$ZodIssue, environment: Environment): string {
  if (issue.code === 'unrecognized_keys')
    return `${issue.keys.join(', ')}: there is no such variable. There are ${Object.keys(envSchema.shape).join(', ')}.`
  const name = String(issue.path[0])
  return `${name} is "${withoutSecret(name, environment[name] ?? '')}". ${issue.message}`
}

/** An address may hold a password, and a message may end up in a log. */
function withoutSecret(name: string, value: string): string {
  return name === 'DATABASE_URL' ? value.replace(/(?<=^.{0,12}:).*$/s, '…') : value
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '')
}
