import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { chromiumFlags } from './chromium.ts'
import { figure } from './stage.testing.ts'

const PORT = 9333

test('Lighthouse finds nothing against accessibility and best practices', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'famulus-lighthouse-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: inject('chromium'),
    args: [...chromiumFlags, `--remote-debugging-port=${PORT}`],
  })
  const run = await lighthouse(
    inject('address'),
    { port: PORT, onlyCategories: ['performance', 'accessibility', 'best-practices'], logLevel: 'silent' },
    {
      extends: 'lighthouse:default',
      settings: { formFactor: 'desktop', screenEmulation: desktop, throttling },
    },
  )
  await context.close()
  rmSync(folder, { recursive: true, force: true })
  const scores = Object.entries(run?.lhr.categories ?? {}).map(
    ([name, { score }]) => [name, Math.round(100 * (score ?? 0))] as const,
  )
  figure(
    'Lighthouse, desktop (each at least 95)',
    scores.map(([name, score]) => `${name} ${score}`).join(', '),
  )
  // Performance is a time, and depends on the machine: it is printed only.
  const byName = Object.fromEntries(scores)
  expect(byName.accessibility).toBeGreaterThanOrEqual(95)
  expect(byName['best-practices']).toBeGreaterThanOrEqual(95)
})

const desktop = { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false }
/** Lighthouse's own figures for a desktop with a broadband line. */
const throttling = {
  rttMs: 40,
  throughputKbps: 10_240,
  cpuSlowdownMultiplier: 1,
  requestLatencyMs: 0,
  downloadThroughputKbps: 0,
  uploadThroughputKbps: 0,
}
