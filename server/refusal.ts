/** What may stop the server or a command, and the facts that its sentence in messages/<language>/server.json names. */
export type Reasons = {
  'env.PORT': { given: string }
  'env.FAMULUS_DATA': { given: string }
  'env.DATABASE_URL': { given: string }
  'env.SMTP_URL': { given: string }
  'env.MAIL_FROM': { given: string }
  'env.FAMULUS_DEMO': { given: string }
  'env.FAMULUS_URL': { given: string }
  'env.FAMULUS_SECRET': { given: string }
  'env.FAMULUS_ADMIN_EMAIL': { given: string }
  'env.FAMULUS_OIDC': { given: string }
  'env.FAMULUS_MASTER_KEY': { given: string }
  'env.FAMULUS_CLAMD': { given: string }
  'env.FAMULUS_RETENTION': { given: string }
  'env.FAMULUS_STORAGE': { given: string }
  'env.FAMULUS_S3_ENDPOINT': { given: string }
  'env.FAMULUS_S3_REGION': { given: string }
  'env.FAMULUS_S3_KEY': { given: string }
  'env.FAMULUS_S3_SECRET': { given: string }
  'env.FAMULUS_BEHIND_PROXY': { given: string }
  'env.FAMULUS_METRICS_TOKEN': { given: string }
  'env.FAMULUS_LOG': { given: string }
  'env.unknown': { names: readonly string[]; known: readonly string[] }
  'mail-from-missing': { needed: string }
  'storage-key-missing': { needed: string }
  'storage-needed': { papers: number; bucket: string }
  'storage-refused': { bucket: string; said: string }
  'storage-away': { bucket: string; said: string }
  'port-taken': { port: number }
  'folder-in-use': { folder: string; process: number }
  'folder-just-taken': { folder: string }
  'database-newer': { found: number; known: number }
  'no-database': { folder: string }
  'file-exists': { file: string }
  'backup-damaged': { file: string }
  'restore-not-empty': { place: string }
  'postgres-old': { version: number }
  'master-key-damaged': { path: string }
}

export type Reason = {
  [Code in keyof Reasons]: { readonly code: Code; readonly facts: Reasons[Code] }
}[keyof Reasons]

/** Why the server does not start or a command does not run: something that whoever runs it can mend, and no bug. */
export class Refusal extends Error {
  readonly reasons: readonly Reason[]
  constructor(...reasons: readonly Reason[]) {
    super(reasons.map(({ code, facts }) => `${code} ${JSON.stringify(facts)}`).join('\n'))
    this.reasons = reasons
  }
}
