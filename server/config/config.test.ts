import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type Reason, Refusal } from '../refusal.ts'
import { readConfig } from './config.ts'
import type { Environment } from './env.ts'

test.each([
  ['nothing', {}, { port: 3000, database: { kind: 'folder', path: resolve('data') } }],
  ['a port', { PORT: '8080' }, { port: 8080, database: { kind: 'folder', path: resolve('data') } }],
  ['a folder', { FAMULUS_DATA: '/srv/f' }, { port: 3000, database: { kind: 'folder', path: '/srv/f' } }],
  [
    'a server',
    { DATABASE_URL: 'postgres://a:b@c/d', FAMULUS_DATA: '/srv/f' },
    { port: 3000, database: { kind: 'server', url: 'postgres://a:b@c/d' } },
  ],
  [
    'SMTP and a sender',
    { SMTP_URL: 'smtps://a:b@c', MAIL_FROM: 'Büro <office@c.example>', FAMULUS_DEMO: '1' },
    {
      port: 3000,
      database: { kind: 'folder', path: resolve('data') },
      smtp: { url: 'smtps://a:b@c', from: { name: 'Büro', address: 'office@c.example' } },
      isDemo: true,
    },
  ],
  [
    'what is not ours',
    { HOME: '/root', constructor: 'x' },
    { port: 3000, database: { kind: 'folder', path: resolve('data') } },
  ],
])('an environment with %s', (_, environment, config) => {
  expect(readConfig(environment)).toEqual({ isDemo: false, ...config })
})

const known = ['PORT', 'FAMULUS_DATA', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'FAMULUS_DEMO']

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
])('%j is refused, and no password repeated', (environment, reason) => {
  expect(reasonsFor(environment)).toEqual([reason])
})

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
