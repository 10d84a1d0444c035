import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { figure } from './stage.testing.ts'

test('npm start serves the app, strictly, and a deep link too', async () => {
  const FAMULUS_DATA = await mkdtemp(join(tmpdir(), 'famulus-start-'))
  const child = spawn('npm', ['start'], { env: { ...process.env, PORT: '0', FAMULUS_DATA }, detached: true })
  const ended = new Promise((resolve) => child.once('close', resolve))
  try {
    const address = await addressIn(child.stdout)
    const page = await fetch(`${address}/programmes/us-yale`)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/)
    expect(page.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/)
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const html = await page.text()
    const script = html.match(/src="(\/assets\/[^"]+\.js)"/)?.[1] ?? ''
    const asset = await fetch(address + script)
    expect(asset.headers.get('cache-control')).toMatch(/immutable/)
    expect(asset.headers.get('content-encoding')).toMatch(/br|gzip/)
    expect((await fetch(`${address}/assets/nothing.js`)).status).toBe(404)
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ ready: true })
    figure('app shell, bytes of HTML', String(html.length))
  } finally {
    if (child.pid) process.kill(-child.pid)
    await ended
    // Only whoever stops in order takes the lock away.
    expect(await readdir(FAMULUS_DATA)).toEqual(['database', 'master.key', 'secret'])
    await rm(FAMULUS_DATA, { recursive: true })
  }
})

function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    output.on('data', (chunk) => {
      text += String(chunk)
      const address = text.match(/http:\/\/localhost:\d+/)?.[0]
      if (address) resolve(address)
    })
    output.on('end', () => reject(new Error(`npm start ended: ${text}`)))
  })
}
