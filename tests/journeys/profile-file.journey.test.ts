import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { asStudent, savedBy, setStage } from './stage.testing.ts'

const { enter, open } = setStage()

const root = join(import.meta.dirname, '..', '..')
const german = readFileSync(join(root, 'examples', 'year-6-germany.yaml'))
const fifthYear = readFileSync(join(root, 'examples', 'year-5-germany.yaml'))
const json = JSON.stringify(parse(german.toString()), null, 2)

type Given = { readonly name: string; readonly buffer: Buffer }

const fileOf = (name: string, text: string | Buffer): Given => ({ name, buffer: Buffer.from(text) })

const folder = mkdtempSync(join(tmpdir(), 'famulus-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

function give(page: Page, { name, buffer }: Given): Promise<void> {
  writeFileSync(join(folder, name), buffer)
  return page.locator('input[type=file]').setInputFiles(join(folder, name))
}

/** Confirms what a file would replace. The question is gone when all is saved. */
async function takeOver(page: Page): Promise<void> {
  const replace = page.getByRole('button', { name: 'Replace', exact: true })
  await replace.click()
  await replace.waitFor({ state: 'detached' })
}

/** What this device keeps of the student, as the page itself would read it after a reload. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('famulus', 1)
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const read = request.result.transaction('student').objectStore('student').get('current')
          read.onsuccess = () => {
            request.result.close()
            resolve(read.result)
          }
        }
      }),
  )

const broken: readonly (readonly [what: string, file: Given, said: RegExp])[] = [
  [
    'JSON that ends too early',
    fileOf('cut.json', json.slice(0, json.length / 2)),
    /not readable as YAML or JSON: in line \d+, column \d+, /,
  ],
  [
    'YAML that ends too early',
    fileOf('cut.yaml', 'profile: 1\ncitizenships: [DE, FR'),
    /not readable as YAML or JSON: in line 2, column 22, the indentation does not fit, or a bracket/,
  ],
  [
    'one wrong value among right ones',
    fileOf(
      'wrong.yaml',
      german.toString().replace('{is: 6, evidence: uploaded', '{is: nine, evidence: uploaded'),
    ),
    /Line \d+: study\.year\.is: "nine" is not right here\. Right would be: a whole number/,
  ],
  [
    'a picture',
    fileOf('me.png', readFileSync(join(root, 'web', 'public', 'icon-192.png'))),
    /This is not a text\. Right would be: a profile in YAML or JSON/,
  ],
  [
    'a text of 30 MB',
    fileOf('all.yaml', Buffer.alloc(30_000_000, '- x\n')),
    /larger \(30 MB\) than any profile\. Right would be: a text of at most 1 MB/,
  ],
  [
    'a profile of a later version',
    fileOf('later.yaml', 'profile: 2\ncitizenships: [DE]\nnewThing: 1\n'),
    /Line 1: profile: 2 is newer than this Famulus can read\. Right would be: 1\./,
  ],
  ['nothing at all', fileOf('empty.yaml', ''), /The profile is empty\./],
]

test('a broken file changes nothing and says what would be right; a good one is taken after it', async () => {
  const page = await open(await enter(), '/profile')
  await asStudent(page)
  const before = await kept(page)
  const told = page.locator('#section-file').getByRole('status').last()
  for (const [what, file, said] of broken) {
    await give(page, file)
    await expect
      .poll(() => told.textContent(), { message: what, timeout: 10_000 })
      .toContain(`Nothing was changed. ${file.name}`)
    expect(await told.textContent(), what).toMatch(said)
    expect(await page.getByRole('button', { name: 'Replace', exact: true }).count(), what).toBe(0)
    expect(await kept(page), what).toEqual(before)
  }
  await give(page, fileOf('fifth.yaml', fifthYear))
  expect(await kept(page)).toEqual(before)
  await takeOver(page)
  expect(await kept(page)).toMatchObject({ data: parse(fifthYear.toString()) })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => kept(page), { timeout: 10_000 }).toEqual(before)
})

test('from a file to the plan, and every task of it into the calendar', async () => {
  const page = await open(await enter(), '/profile')
  await give(page, fileOf('year-6-germany.yaml', german))
  await takeOver(page)
  expect(await kept(page)).toMatchObject({ data: parse(german.toString()) })
  await page.goto('/plan?programme=us-yale&start=2027-06-07&weeks=8&view=list')
  await page.getByText(/of the best bundle/).waitFor()
  const tasks = page.locator('[id^=task-]')
  // An award whose last day no source names has no day in a calendar; the page says so.
  const inCalendar = (await tasks.count()) - (await tasks.filter({ hasText: 'day not known' }).count())
  const calendar = new ICAL.Component(ICAL.parse(await savedBy(page, /Calendar file/)))
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  expect(inCalendar).toBeGreaterThan(5)
  expect(events.length).toBe(inCalendar)
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(inCalendar)
  for (const { startDate, endDate } of events) expect(endDate.compare(startDate)).toBe(1)
})

test('deleting everything leaves only how the pages look and speak', async () => {
  const page = await open(await enter())
  await asStudent(page)
  const card = page.getByRole('complementary', { name: 'The next question' })
  await card.getByRole('button', { name: 'Ask me later' }).click()
  await page.getByRole('button', { name: /auf Deutsch/ }).click()
  await page.getByRole('button', { name: 'Zu dunklen Farben' }).click()
  await page.goto('/plan?programme=us-yale&start=2027-06-07&weeks=8')
  await savedBy(page, /Kalenderdatei/)
  await page.goto('/profile')
  const stored = () => page.evaluate(() => Object.keys(localStorage).toSorted())
  expect(await stored()).toEqual([
    'famulus.calendar.us-yale',
    'famulus.known',
    'famulus.language',
    'famulus.put-off',
    'famulus.scheme',
  ])
  await page.getByRole('button', { name: 'Alles löschen' }).click()
  await page.getByRole('button', { name: 'Endgültig alles löschen' }).click()
  await page.getByText('Alles ist gelöscht.').waitFor()
  expect(await stored()).toEqual(['famulus.language', 'famulus.scheme'])
  expect(await kept(page)).toEqual({ data: { profile: 1 }, past: [] })
})
