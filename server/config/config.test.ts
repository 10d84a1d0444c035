import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

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
    'what is not ours',
    { HOME: '/root' },
    { port: 3000, database: { kind: 'folder', path: resolve('data') } },
  ],
])('an environment with %s', (_, environment, config) => {
  expect(readConfig(environment)).toEqual(config)
})

test.each([
  [{ PORT: '65536' }, 'PORT is "65536". It must be a whole number from 0 to 65535, such as PORT=3000.'],
  [{ PORT: '' }, 'PORT is "". It must be a whole number from 0 to 65535, such as PORT=3000.'],
  [{ FAMULUS_DATA: ' ' }, 'FAMULUS_DATA is " ". It must be a folder, such as FAMULUS_DATA=./data.'],
  [
    { FAMULUS_DTA: 'x' },
    'FAMULUS_DTA: there is no such variable. There are PORT, FAMULUS_DATA, DATABASE_URL.',
  ],
  [
    { DATABASE_URL: 'mysql://famulus:hidden@localhost/famulus' },
    'DATABASE_URL is "mysql:…". It must be the address of a PostgreSQL, such as DATABASE_URL=postgres://famulus@localhost:5432/famulus.',
  ],
])('%j is refused', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(message)
})

test('everything that is wrong is said at once', () => {
  expect(() => readConfig({ PORT: 'x', FAMULUS_DATA: '' })).toThrow(/^PORT.*\nFAMULUS_DATA/)
})

test('a password is not repeated', () => {
  expect(() => readConfig({ DATABASE_URL: 'famulus:hidden@localhost' })).toThrow(/^(?!.*hidden)/)
})
