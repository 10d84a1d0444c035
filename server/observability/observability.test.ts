import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp, type Site } from '../app.ts'
import { listen } from '../listen.ts'
import { newDatabase } from '../store/databases.testing.ts'
import { openPool } from '../store/open-pool.ts'
import { logTo } from './log.ts'

let site: Site
beforeAll(async () => {
  const dist = await mkdtemp(join(tmpdir(), 'famulus-dist-'))
  site = { dist, firstPage: async () => '' }
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>the app</title>')
})
afterAll(() => rm(site.dist, { recursive: true }))

type Line = Readonly<Record<string, unknown>>

/** A log that keeps its lines, and an app of which one route fails. */
function appWithLog() {
  const lines: Line[] = []
  const log = logTo({ write: (line: string) => lines.push(JSON.parse(line)) })
  const app = createApp(
    site,
    () => Promise.resolve(true),
    (on) => {
      on.get('/api/links/:token', (context) => context.json({ token: context.req.param('token') }))
      on.post('/api/breaks', () => {
        const told = { severity: 'ERROR', code: '22P02', detail: 'Key (email)=(dean@uni.example)' }
        throw Object.assign(new Error('invalid input syntax: "dean@uni.example"'), told)
      })
    },
    { log },
  )
  return { app, lines }
}

describe('the log of a request', () => {
  test('names method, route, status, time and number, and nothing that anybody sent', async () => {
    const { app, lines } = appWithLog()
    const answer = await app.request('/api/links/s3cret?mail=dean@uni.example', {
      headers: { cookie: 'session=s3cret', authorization: 'Bearer s3cret' },
    })
    const requestId = answer.headers.get('x-request-id')
    expect(lines).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        requestId,
        method: 'GET',
        route: '/api/links/:token',
        status: 200,
        ms: expect.any(Number),
        msg: 'request',
      },
    ])
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('tells of what failed under the number that was answered, without the values that PostgreSQL repeats', async () => {
    const { app, lines } = appWithLog()
    const answer = await app.request('/api/breaks', { method: 'POST', body: 'dean@uni.example' })
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { refused: 'failed', requestId: answer.headers.get('x-request-id') },
    ])
    expect(lines.map(({ msg }) => msg)).toEqual(['the request failed', 'request'])
    expect(lines[0]).toMatchObject({ err: { code: '22P02', stack: expect.stringContaining('at ') } })
    expect(JSON.stringify(lines)).not.toContain('dean@uni.example')
  })

  test('names no address that somebody made up, for each would be a series of its own', async () => {
    const { app, lines } = appWithLog()
    for (const path of ['/api/none', '/none.js', '/programmes/x']) await app.request(path)
    expect(lines.map(({ route, status }) => [route, status])).toEqual([
      ['/api/*', 404],
      ['pages', 404],
      ['pages', 200],
    ])
  })
})

describe('/metrics', () => {
  test('counts requests, mails and jobs, for this machine or with the token, and for nobody else', async () => {
    const metricsToken = 'a token of twenty letters'
    const database = await newDatabase()
    const { port, close } = await listen(site, { port: 0, database, metricsToken })
    const read = (headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${port}/metrics`, { headers })
    await fetch(`http://127.0.0.1:${port}/api/me`)
    const other = await openPool(database)
    await other.pool.query(
      "insert into pgboss.job (name, start_after) values ('forget-mails', now() + interval '1 hour')",
    )
    await other.close()
    const text = await (await read()).text()
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/api/me",status="200"} 1')
    for (const line of [
      'famulus_mails{state="waiting"} 0',
      'famulus_jobs{job="forget-mails",state="created"} 1',
      'nodejs_heap_size',
    ])
      expect(text).toContain(line)
    const passedOn = { 'x-forwarded-for': '203.0.113.7' }
    expect((await read(passedOn)).status).not.toBe(200)
    expect((await read({ ...passedOn, authorization: 'Bearer a token of twenty lettres' })).status).not.toBe(
      200,
    )
    expect((await read({ ...passedOn, authorization: `Bearer ${metricsToken}` })).status).toBe(200)
    await close()
  })
})
