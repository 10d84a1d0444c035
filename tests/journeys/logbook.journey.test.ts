import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { isWell } from './axe.testing.ts'
import { setDemo } from './demo.testing.ts'
import { figure, phone, setStage, worksOffline } from './stage.testing.ts'

const { enter } = setStage()
const { openNow, signIn } = setDemo()

/** The one of the demonstration that runs, of the student in year 5. */
const stay = '/stays/0198c0de-0000-7000-8000-000000000005'
let [own, second]: BrowserContext[] = []

beforeAll(async () => {
  own = await enter({ ...phone, ...worksOffline, locale: 'de-DE' })
  await signIn(own, 'student-5')
  second = await enter({ locale: 'en-GB' })
  await signIn(second, 'student-5')
})

const at = (context: BrowserContext | undefined, path: string) => {
  if (!context) throw new Error('nobody is signed in')
  return openNow(context, path)
}

const entry = (page: Page, text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text })

async function find(page: Page, procedure: string): Promise<void> {
  await page.getByRole('searchbox', { name: /Maßnahme suchen/ }).fill(procedure)
  await page.getByRole('button', { name: procedure, exact: true }).click()
}

async function watched(page: Page, procedure: string): Promise<void> {
  await find(page, procedure)
  await page.getByRole('button', { name: 'Zugesehen', exact: true }).click()
}

test('from opening the app, an entry takes three taps', async () => {
  // What the device has of the stay comes when the logbook is opened for the first time.
  const first = await at(own, stay)
  await first.getByRole('heading', { level: 1, name: /Chirurgie.*Tag 12 von 30/ }).waitFor()
  await first.close()
  const page = await at(own, '/')
  let taps = 0
  const tap = async (name: string | RegExp, role: 'link' | 'button' = 'button') => {
    await page.getByRole(role, { name, exact: typeof name === 'string' }).click()
    taps += 1
  }
  await tap('Logbuch', 'link')
  await tap('Hautnaht')
  await tap('Assistiert')
  await page.getByText('Eingetragen: Hautnaht, assistiert.').waitFor()
  figure('an entry into the logbook, from opening the app', `${taps} taps`)
  expect(taps).toBeLessThanOrEqual(4)
  await entry(page, 'Hautnaht, assistiert').first().waitFor()
  await page.getByText('Alles ist in deinem Konto.').waitFor()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await page.getByText('Eingetragen: Hautnaht').waitFor({ state: 'detached' })
  await isWell(page, 'logbook-phone-de')
  await page.close()
})

test('what tells who a patient was is not kept, and a photo is refused', async () => {
  const page = await at(own, stay)
  await page.getByText(/mehr dazu/).click()
  await page.getByLabel('Notiz').fill('Patientin, geb. 03.04.1950')
  await watched(page, 'EKG')
  await page.getByText('„03.04.1950“ ist ein Datum').waitFor()
  await isWell(page, 'logbook-private-phone-de')
  expect(await page.getByRole('button', { name: 'Es ist kein Patient: eintragen' }).count()).toBe(0)
  await page.getByLabel('Notiz').fill('Wie bei Frau Holle')
  await watched(page, 'EKG')
  await page.getByRole('button', { name: 'Es ist kein Patient: eintragen' }).click()
  await page.getByText('Eingetragen: EKG, zugesehen.').waitFor()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['x'], 'wound.jpg', { type: 'image/jpeg' }))
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('#new-entry')?.dispatchEvent(paste)
  })
  await page.getByText(/Ein Foto kann zeigen/).waitFor()
  await page.close()
})

test('a week without a line: what is written stays, and what two devices changed is shown side by side', async () => {
  const here = await at(own, stay)
  await entry(here, 'Visite, 14 Patienten').first().waitFor()
  const there = await at(second, stay)
  await entry(there, 'Rounds, 14 patients').first().waitFor()
  await here.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await own?.setOffline(true)
  for (const role of ['Zugesehen', 'Assistiert', 'Unter Aufsicht gemacht']) {
    await find(here, 'Blutkultur')
    await here.getByRole('button', { name: role, exact: true }).click()
    await here.getByText(/Eingetragen: Blutkultur/).waitFor()
  }
  await here.getByText('3 Änderungen warten auf diesem Gerät auf Netz.').waitFor()
  await edit(here, 'Visite, 14 Patienten', 'Ändern', 'Gesehene Patienten', '9', 'Speichern')
  await here.getByText('4 Änderungen warten auf diesem Gerät auf Netz.').waitFor()
  await edit(there, 'Rounds, 14 patients', 'Change', 'Patients seen', '11', 'Save')
  await there.getByText('All is in your account.').waitFor()
  await here.reload()
  await entry(here, /Blutkultur.*noch nicht gesendet/)
    .first()
    .waitFor()
  await own?.setOffline(false)
  await here.getByText('Alles ist in deinem Konto.').waitFor()
  await here.getByRole('heading', { name: 'Ein Eintrag wurde auf zwei Geräten geändert' }).waitFor()
  await isWell(here, 'logbook-rivals-phone-de')
  await here.getByRole('button', { name: 'Beide behalten' }).click()
  await here.getByRole('heading', { name: /auf zwei Geräten/ }).waitFor({ state: 'detached' })
  await here.getByText('Alles ist in deinem Konto.').waitFor()
  await there.reload()
  await entry(there, 'Rounds, 9 patients').first().waitFor()
  await entry(there, 'Rounds, 11 patients').first().waitFor()
  expect(await entry(there, 'Blood culture').count()).toBe(3)
  await isWell(there, 'logbook-desktop-en')
  await here.close()
  await there.close()
})

async function edit(page: Page, text: string, change: string, field: string, value: string, save: string) {
  const row = entry(page, text).first()
  await row.getByRole('button', { name: new RegExp(`^${change}`) }).click()
  await page.getByLabel(field).fill(value)
  await page.getByRole('button', { name: save }).click()
  await page.getByRole('button', { name: save }).waitFor({ state: 'detached' })
}

test('goals are counted, pictures drawn, days of absence counted once', async () => {
  const page = await at(second, `${stay}/goals`)
  await page.getByText('Choose from the list').click()
  await page.getByRole('button', { name: 'Take a history' }).click()
  await page.getByRole('checkbox', { name: 'reached' }).first().click()
  await page.getByText(/reached on/).waitFor()
  await page.getByText('Goals of your host or school').click()
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'goals.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('id,parent,label.en,levels\n1,,Ward,\n1.1,1,Hand over,seen|helped|alone\n'),
  })
  await page.getByRole('checkbox', { name: 'Hand over' }).check()
  await page.getByRole('button', { name: 'Take 1 goal' }).click()
  await page.getByLabel('How far').selectOption('alone')
  await page.getByRole('heading', { level: 1, name: /of 6 goals reached/ }).waitFor()
  await isWell(page, 'goals-desktop-en')
  await page.goto(page.url().replace('/goals', '/absences'))
  await page.getByRole('button', { name: 'Enter' }).click()
  await isWell(page, 'absences-desktop-en')
  await page.goto(page.url().replace('/absences', '/pictures'))
  await page.getByRole('heading', { name: 'Your part, week by week' }).waitFor()
  await isWell(page, 'pictures-desktop-en')
  const german = await at(own, `${stay}/pictures`)
  await german.getByRole('heading', { name: 'Dein Anteil, Woche für Woche' }).waitFor()
  await isWell(german, 'pictures-phone-de')
})

test('the logbook is taken along as a paper, a table and statements, the notes only when they are wanted', async () => {
  const page = await at(own, stay)
  const saved = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ])
    return readFile(await file.path())
  }
  const plain = await saved('Als Papier (PDF)')
  expect(plain.subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByLabel('mit dem, was ich für mich schrieb').check()
  expect((await saved('Als Papier (PDF)')).length).toBeGreaterThan(plain.length)
  if (process.env.SHOTS) await writeFile(join(process.env.SHOTS, 'logbook.pdf'), plain)
  expect((await saved('Als Tabelle (CSV)')).toString()).toContain('EKG')
  expect(JSON.parse((await saved('Als Statements (xAPI)')).toString()).length).toBeGreaterThan(5)
})

test('without an account a logbook begins, and is kept on the device', async () => {
  const page = await at(await enter(phone), '/stays')
  await page.getByRole('button', { name: 'Begin a logbook' }).click()
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByText(/Please mend:.*Hospital or university/).waitFor()
  await isWell(page, 'stay-form-phone-en')
  await page.getByLabel('Hospital or university').fill('A hospital')
  await page.getByLabel('Country').selectOption('NO')
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('First day').fill(day(-3))
  await page.getByLabel('Last day').fill(day(20))
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('button', { name: 'ECG', exact: true }).click()
  await page.getByRole('button', { name: 'Done myself' }).click()
  await page.getByText('Kept: ECG, done myself.').waitFor()
  await page.reload()
  await entry(page, 'ECG, done myself').waitFor()
  await page.getByText(/On this device only/).waitFor()
})
