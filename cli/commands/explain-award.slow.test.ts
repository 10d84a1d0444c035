import { beforeAll, describe, expect, test } from 'vitest'
import { eachOf, famulus, printed, rawPieces, student, today } from '../run.testing.ts'

const at = ['--for', 'us-harvard', '--weeks', '8', ...today]
const five = [
  'de-rub-promos-praktika',
  'de-auslands-bafoeg',
  'de-deutschlandstipendium',
  'de-landkreis-cloppenburg',
  'de-daad-promos',
]
const languages = ['en', 'de']
const views = new Map<string, string>()

beforeAll(async () => {
  const asked = five.flatMap((id) => languages.map((language) => [id, language] as const))
  await eachOf(asked, async ([id, language]) => {
    views.set(`${id} ${language}`, await printed(['explain', id, student, ...at, '--lang', language]))
  })
})

describe.concurrent('an award', () => {
  test.each(five.flatMap((id) => languages.map((language) => `${id} ${language}`)))('%s', (asked) => {
    const view = views.get(asked) ?? ''
    expect(rawPieces(view)).toEqual([])
    for (const title of asked.endsWith('de')
      ? ['Anforderungen', 'Regeln über anderes Geld', 'Bewerbung', 'Quellen']
      : ['Requirements', 'Rules about other money', 'How to apply', 'Sources'])
      expect(view.split('\n')).toContain(title)
  })

  test('of the own university says what it pays, from which frame, and that silence is a risk', () => {
    const view = views.get('de-rub-promos-praktika en') ?? ''
    expect(view).toMatch(
      /\n● Open to you: every requirement is met\. .+\n {2}For 8 weeks at Harvard Medical School /,
    )
    expect(view).toContain('€350.00 to €550.00 a month × 1.87 = €653 to €1,027')
    expect(view).toMatch(/\n {4}s1, 2020, official; s3, 2021, official \(frame de-daad-promos\)\n/)
    expect(view).toContain('b2 · Travel: no source names a sum')
    expect(view).toContain('c1 · gives way to the other, even if that is only possible')
    expect(view).toContain('That is a risk, no permission')
  })

  test('that binds for years says so first, here and among all awards', async () => {
    expect(views.get('de-landkreis-cloppenburg en')).toMatch(
      /^(?:.*\n){3}●.*\n.*\n {2}In return: Promise to work/,
    )
    const all = await printed(['awards', student, ...at, '--answer', 'yes', '--lang', 'de'])
    expect(all).toMatch(/de-landkreis-cloppenburg .*verlangt dafür 5 Jahre Dienst/)
  })

  test('that nobody can apply for says why instead of an answer', async () => {
    expect(views.get('de-daad-promos en')).toMatch(/\nNothing to apply for: Each university chooses/)
    const json = JSON.parse(await printed(['explain', 'de-daad-promos', student, ...at, '--json']))
    expect(json.answer).toBeUndefined()
    expect(json.notOffered).toContain('Each university chooses')
  })

  test('in JSON names the file of every requirement, benefit and rule, and its source', async () => {
    const json = JSON.parse(await printed(['explain', 'rub-promos', student, ...at, '--json']))
    expect(json).toMatchObject({ id: 'de-rub-promos-praktika', answer: 'yes', stay: { weeks: 8 } })
    expect(json.pays.total).toEqual({ lowCents: 65333, highCents: 102667 })
    const said = [...json.requirements, ...json.pays.benefits, ...json.rules]
    expect(said.length).toBeGreaterThan(20)
    for (const { from, source } of said)
      for (const key of [source].flat())
        expect(json.sources[from].map((page: { key: string }) => page.key)).toContain(key)
  })

  test('without a stay does without the country', async () => {
    const { code, out } = await famulus(['explain', 'de-rub-promos-praktika', student, ...today])
    expect(code).toBe(0)
    expect(out).toContain('weeks abroad from')
    expect(rawPieces(out)).toEqual([])
  })
})
