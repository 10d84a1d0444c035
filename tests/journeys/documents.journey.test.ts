import { createServer } from 'node:net'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdf } from '../../server/documents/files.testing.ts'
import { listen } from '../../server/listen.ts'
import { builtSite } from '../../tools/built-site.ts'
import { isWell } from './axe.testing.ts'
import { figure, setStage } from './stage.testing.ts'

const { enter, open } = setStage()
const file = { name: 'transcript.pdf', mimeType: 'application/pdf', buffer: pdf(2_000_000) }
let [address, close] = ['', async () => {}]

/** A server of its own, with people made up: only a demonstration lets anybody in without a mail. */
beforeAll(async () => {
  const port = await freePort()
  address = `http://localhost:${port}`
  const serving = { port, url: address, database: { kind: 'memory' }, isDemo: true } as const
  close = (await listen(await builtSite(), serving)).close
})
afterAll(() => close())

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) =>
    server.listen(0, () => {
      const taken = server.address()
      server.close(() => resolve(typeof taken === 'object' && taken ? taken.port : 0))
    }),
  )
}

async function signIn(context: BrowserContext): Promise<void> {
  const headers = { Origin: address }
  const { people } = await (await context.request.get('/api/demo/people')).json()
  const { personId } = people.find(({ role }: { role: string }) => role === 'student')
  const data = { personId, page: '/documents' }
  const { link } = await (await context.request.post('/api/demo/sign-in', { data, headers })).json()
  await context.request.get(link)
}

test('an upload whose line breaks goes on after a reload, from where it was', async () => {
  const context = await enter({ baseURL: address })
  await signIn(context)
  const page = await open(context, '/documents')
  let parts = 0
  let isBroken = true
  await page.route('**/parts?*', (route) => {
    if (isBroken && parts >= 3) return route.abort('internetdisconnected')
    parts += 1
    return route.continue()
  })
  await page.getByLabel('What is it?').selectOption('transcript')
  await page.getByLabel('Choose a file').setInputFiles(file)
  await expect.poll(() => page.getByText(/of 2 MB/).textContent()).toBe('786 kB of 2 MB')
  await page.reload()
  isBroken = false
  await page.getByLabel('Choose the same file').setInputFiles({ ...file, buffer: pdf(2_000_000, 'other') })
  await page.getByText('This is another file').waitFor()
  await page.reload()
  await page.getByLabel('Choose the same file').setInputFiles(file)
  await page.getByRole('heading', { name: 'One paper' }).waitFor()
  expect(parts).toBe(8)
  figure('parts of an upload that broke, sent in all', `${parts} of 8`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('transcript.pdf')
  await page.getByText('Kept until you erase it').waitFor()
  await isWell(page, 'documents')
  const phone = await enter({ baseURL: address, locale: 'de-DE', viewport: { width: 390, height: 844 } })
  await signIn(phone)
  const german = await open(phone, '/documents')
  await german.getByText('Wird aufbewahrt, bis du es löschst').waitFor()
  await isWell(german, 'documents on a phone')
  await phone.close()
  await page.getByRole('button', { name: 'Erase' }).click()
  await page.getByRole('button', { name: 'Erase for good' }).click()
  await page.getByRole('heading', { name: 'No papers yet' }).waitFor()
  await context.close()
})
