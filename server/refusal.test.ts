import { createTranslator, languages } from '@famulus/messages'
import { describe, expect, test } from 'vitest'
import { sentences } from '../messages/all.ts'
import type { Reasons } from './refusal.ts'

const examples: Reasons = {
  'env.PORT': { given: 'x' },
  'env.FAMULUS_DATA': { given: '' },
  'env.DATABASE_URL': { given: 'mysql:…' },
  'env.SMTP_URL': { given: 'http:…' },
  'env.MAIL_FROM': { given: 'office' },
  'env.FAMULUS_DEMO': { given: 'yes' },
  'env.FAMULUS_URL': { given: 'electives' },
  'env.FAMULUS_SECRET': { given: '9' },
  'env.FAMULUS_ADMIN_EMAIL': { given: 'office' },
  'env.FAMULUS_OIDC': { given: '8' },
  'env.FAMULUS_MASTER_KEY': { given: '4' },
  'env.FAMULUS_CLAMD': { given: 'clamd' },
  'env.FAMULUS_RETENTION': { given: 'health=0' },
  'env.FAMULUS_STORAGE': { given: 's3:papers' },
  'env.FAMULUS_S3_ENDPOINT': { given: 's3.example' },
  'env.FAMULUS_S3_REGION': { given: 'Frankfurt' },
  'env.FAMULUS_S3_KEY': { given: '0' },
  'env.FAMULUS_S3_SECRET': { given: '0' },
  'env.FAMULUS_BEHIND_PROXY': { given: 'yes' },
  'env.FAMULUS_METRICS_TOKEN': { given: '9' },
  'env.FAMULUS_LOG': { given: 'loud' },
  'env.unknown': { names: ['FAMULUS_DTA'], known: ['PORT', 'FAMULUS_DATA'] },
  'mail-from-missing': { needed: 'MAIL_FROM' },
  'storage-key-missing': { needed: 'FAMULUS_S3_SECRET' },
  'storage-needed': { papers: 3, bucket: 'papers' },
  'storage-refused': { bucket: 'papers', said: 'AccessDenied' },
  'storage-away': { bucket: 'papers', said: 'ECONNREFUSED' },
  'port-taken': { port: 3000 },
  'folder-in-use': { folder: '/srv/data', process: 12_345 },
  'folder-just-taken': { folder: '/srv/data' },
  'database-newer': { found: 8, known: 7 },
  'no-database': { folder: '/srv/data' },
  'file-exists': { file: 'famulus.backup' },
  'backup-damaged': { file: 'famulus.backup' },
  'restore-not-empty': { place: '/srv/data' },
  'postgres-old': { version: 14 },
  'master-key-damaged': { path: '/srv/data/master.key' },
}

describe.each(languages)('in %s', (language) => {
  const t = createTranslator(language)

  test('every reason has a sentence, and every sentence a reason', () => {
    const reasons = Object.keys(sentences[language].server ?? {}).filter(
      (code) => !/^(journal|backup)\./.test(code),
    )
    expect(reasons.sort()).toEqual(Object.keys(examples).sort())
  })

  test.each(Object.entries(examples))('%s names its facts', (code, facts) => {
    const said = t(`server.${code}`, facts)
    for (const fact of Object.values(facts).flat()) expect(said).toContain(String(fact))
  })
})
