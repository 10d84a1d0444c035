import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type Reason, Refusal } from '../refusal.ts'
import { readConfig } from './config.ts'
import type { Environment } from './env.ts'

const data = resolve('data')
const unset = {
  port: 3000,
  url: 'http://localhost:3000',
  dataFolder: data,
  database: { kind: 'folder', path: data },
}

test.each([
  ['nothing', {}, unset],
  ['a port', { PORT: '8080' }, { ...unset, port: 8080, url: 'http://localhost:8080' }],
  [
    'a folder',
    { FAMULUS_DATA: '/srv/f' },
    { ...unset, dataFolder: '/srv/f', database: { kind: 'folder', path: '/srv/f' } },
  ],
  [
    'a server',
    { DATABASE_URL: 'postgres://a:b@c/d', FAMULUS_DATA: '/srv/f' },
    { ...unset, dataFolder: '/srv/f', database: { kind: 'server', url: 'postgres://a:b@c/d' } },
  ],
  [
    'SMTP and a sender',
    { SMTP_URL: 'smtps://a:b@c', MAIL_FROM: 'Büro <office@c.example>', FAMULUS_DEMO: '1' },
    {
      ...unset,
      smtp: { url: 'smtps://a:b@c', from: { name: 'Büro', address: 'office@c.example' } },
      isDemo: true,
    },
  ],
  [
    'an address, a secret and an admin',
    {
      FAMULUS_URL: 'https://electives.example',
      FAMULUS_SECRET: 's'.repeat(32),
      FAMULUS_ADMIN_EMAIL: 'office@electives.example',
    },
    {
      ...unset,
      url: 'https://electives.example',
      secret: 's'.repeat(32),
      adminEmail: 'office@electives.example',
    },
  ],
  [
    'a master key and a scanner',
    { FAMULUS_MASTER_KEY: `${'A'.repeat(43)}=`, FAMULUS_CLAMD: 'clamd:3310' },
    { ...unset, masterKey: `${'A'.repeat(43)}=`, clamd: new URL('tcp://clamd:3310') },
  ],
  [
    'other days to keep papers',
    { FAMULUS_RETENTION: 'health=14, identity=60' },
    { ...unset, retention: { health: 14, identity: 60, decision: 365, agreement: 1461 } },
  ],
  [
    'a bucket',
    { FAMULUS_STORAGE: 's3://papers/famulus/', FAMULUS_S3_KEY: 'key', FAMULUS_S3_SECRET: 'hidden' },
    {
      ...unset,
      storing: {
        place: { bucket: 'papers', prefix: 'famulus/' },
        access: {
          endpoint: 'https://s3.us-east-1.amazonaws.com',
          region: 'us-east-1',
          keyId: 'key',
          secret: 'hidden',
        },
      },
    },
  ],
  [
    'papers to be brought back from a bucket elsewhere',
    {
      FAMULUS_STORAGE: 'database',
      FAMULUS_S3_ENDPOINT: 'http://localhost:9000',
      FAMULUS_S3_REGION: 'garage',
      FAMULUS_S3_KEY: 'key',
      FAMULUS_S3_SECRET: 'hidden',
    },
    {
      ...unset,
      storing: {
        place: undefined,
        access: { endpoint: 'http://localhost:9000', region: 'garage', keyId: 'key', secret: 'hidden' },
      },
    },
  ],
  ['the database as storage', { FAMULUS_STORAGE: 'database' }, unset],
  ['what is not ours', { HOME: '/root' }, unset],
])('an environment with %s', (_, environment, config) => {
  expect(readConfig(environment)).toEqual({
    isDemo: false,
    institutions: [],
    isBehindProxy: false,
    logLevel: 'info',
    ...config,
  })
})

const known = [
  'PORT',
  'FAMULUS_DATA',
  'DATABASE_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'FAMULUS_DEMO',
  'FAMULUS_URL',
  'FAMULUS_SECRET',
  'FAMULUS_ADMIN_EMAIL',
  'FAMULUS_OIDC',
  'FAMULUS_MASTER_KEY',
  'FAMULUS_CLAMD',
  'FAMULUS_RETENTION',
  'FAMULUS_STORAGE',
  'FAMULUS_S3_ENDPOINT',
  'FAMULUS_S3_REGION',
  'FAMULUS_S3_KEY',
  'FAMULUS_S3_SECRET',
  'FAMULUS_BEHIND_PROXY',
  'FAMULUS_METRICS_TOKEN',
  'FAMULUS_LOG',
]

test.each([
  [{ PORT: '65536' }, { code: 'env.PORT', facts: { given: '65536' } }],
  [{ PORT: '' }, { code: 'env.PORT', facts: { given: '' } }],
  [{ PORT: '-1' }, { code: 'env.PORT', facts: { given: '-1' } }],
  [{ FAMULUS_DATA: ' ' }, { code: 'env.FAMULUS_DATA', facts: { given: ' ' } }],
  [{ FAMULUS_DTA: 'x' }, { code: 'env.unknown', facts: { names: ['FAMULUS_DTA'], known } }],
  [{ DATABASE_URL: 'mysql://a:hidden@b/c' }, { code: 'env.DATABASE_URL', facts: { given: 'mysql:…' } }],
  [{ DATABASE_URL: 'a:hidden@b/c' }, { code: 'env.DATABASE_URL', facts: { given: 'a:…' } }],
  [{ DATABASE_URL: 'hidden@b/c' }, { code: 'env.DATABASE_URL', facts: { given: '…' } }],
  [{ SMTP_URL: 'https://a:hidden@b' }, { code: 'env.SMTP_URL', facts: { given: 'https:…' } }],
  [{ SMTP_URL: 'smtp://' }, { code: 'env.SMTP_URL', facts: { given: 'smtp:…' } }],
  [{ SMTP_URL: 'smtp://b' }, { code: 'mail-from-missing', facts: { needed: 'MAIL_FROM' } }],
  [{ MAIL_FROM: 'office' }, { code: 'env.MAIL_FROM', facts: { given: 'office' } }],
  [
    { MAIL_FROM: 'a\nBcc: b <a@b.example>' },
    { code: 'env.MAIL_FROM', facts: { given: 'a\nBcc: b <a@b.example>' } },
  ],
  [{ FAMULUS_DEMO: 'yes' }, { code: 'env.FAMULUS_DEMO', facts: { given: 'yes' } }],
  [
    { FAMULUS_URL: 'https://a.example/' },
    { code: 'env.FAMULUS_URL', facts: { given: 'https://a.example/' } },
  ],
  [{ FAMULUS_SECRET: 'too short' }, { code: 'env.FAMULUS_SECRET', facts: { given: '9' } }],
  [{ FAMULUS_OIDC: '[hidden]' }, { code: 'env.FAMULUS_OIDC', facts: { given: '8' } }],
  [{ FAMULUS_MASTER_KEY: 'AAAA' }, { code: 'env.FAMULUS_MASTER_KEY', facts: { given: '4' } }],
  [{ FAMULUS_CLAMD: 'clamd' }, { code: 'env.FAMULUS_CLAMD', facts: { given: 'clamd' } }],
  [{ FAMULUS_STORAGE: 's3://Papers' }, { code: 'env.FAMULUS_STORAGE', facts: { given: 's3://Papers' } }],
  [
    { FAMULUS_STORAGE: 's3://papers/../a' },
    { code: 'env.FAMULUS_STORAGE', facts: { given: 's3://papers/../a' } },
  ],
  [
    { FAMULUS_S3_ENDPOINT: 's3.example' },
    { code: 'env.FAMULUS_S3_ENDPOINT', facts: { given: 's3.example' } },
  ],
  [{ FAMULUS_S3_REGION: 'EU' }, { code: 'env.FAMULUS_S3_REGION', facts: { given: 'EU' } }],
  [{ FAMULUS_S3_KEY: 'a hidden' }, { code: 'env.FAMULUS_S3_KEY', facts: { given: '8' } }],
  [{ FAMULUS_S3_SECRET: 'a hidden' }, { code: 'env.FAMULUS_S3_SECRET', facts: { given: '8' } }],
  [
    { FAMULUS_STORAGE: 's3://papers', FAMULUS_S3_SECRET: 'hidden' },
    { code: 'storage-key-missing', facts: { needed: 'FAMULUS_S3_KEY' } },
  ],
  [{ FAMULUS_S3_KEY: 'hidden' }, { code: 'storage-key-missing', facts: { needed: 'FAMULUS_S3_SECRET' } }],
  [{ FAMULUS_ADMIN_EMAIL: 'office' }, { code: 'env.FAMULUS_ADMIN_EMAIL', facts: { given: 'office' } }],
])('%j is refused, and no password repeated', (environment, reason) => {
  expect(reasonsFor(environment)).toEqual([reason])
})

test.each(['health', 'health=0', 'health=3651', 'health=1,health=2', 'passport=3', ''])(
  'papers are not kept for “%s”',
  (given) => {
    expect(reasonsFor({ FAMULUS_RETENTION: given })).toEqual([
      { code: 'env.FAMULUS_RETENTION', facts: { given } },
    ])
  },
)

test('everything that is wrong is said at once', () => {
  expect(reasonsFor({ PORT: 'x', FAMULUS_DATA: '' }).map(({ code }) => code)).toEqual([
    'env.PORT',
    'env.FAMULUS_DATA',
  ])
})

function reasonsFor(environment: Environment): readonly Reason[] {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof Refusal) return error.reasons
    throw error
  }
  return []
}
