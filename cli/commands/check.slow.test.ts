import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Answered,
  answersOf,
  eachOf,
  examples,
  printed,
  rawPieces,
  signs,
  student,
  today,
} from '../run.testing.ts'

/** The answers of the table, in its order. */
const rowsOf = (out: string) =>
  [...out.matchAll(/^([●◐◷✉?○]) \S.*? {2,}([a-z0-9-]+) /gm)].map(([, sign = '', id]) => ({
    id,
    answer: signs[sign],
  }))
const isPlace = ({ kind }: Answered) => kind === 'host' || kind === 'student-exchange-organisation'

describe.concurrent('check', () => {
  const tables = new Map<string, string>()
  const answers = new Map<string, Answered[]>()

  beforeAll(async () => {
    await eachOf(examples, async (file) => {
      tables.set(file, await printed(['check', file, ...today]))
      answers.set(file, answersOf(await printed(['check', file, ...today, '--json'])))
    })
  })

  test.each(examples)('%s has one line a programme, the same in the table and in JSON', (file) => {
    const rows = rowsOf(tables.get(file) ?? '')
    const places = (answers.get(file) ?? []).filter(isPlace)
    expect(rows).toEqual(places.map(({ id, answer }) => ({ id, answer })))
    expect(tables.get(file)).toContain(`\n${rows.length} programmes, `.trimStart())
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  test.each(examples)('%s leaves no cell empty but the start of a no', (file) => {
    const lines = (tables.get(file) ?? '').split('\n').filter((line) => /^[●◐◷✉?○] /.test(line))
    // Answer, programme, first start, what decides, status.
    const poor = lines.filter((line) => line.split(/ {2,}/).length < (line.startsWith('○') ? 4 : 5))
    expect(poor).toEqual([])
    expect(rawPieces(lines.join('\n'))).toEqual([])
  })

  test('a nearly empty profile gets no flat no for what nobody has said', () => {
    const told = answers.get('examples/nearly-empty.yaml') ?? []
    expect(told.filter(({ answer }) => answer === 'unknown').length).toBeGreaterThan(50)
  })

  test.each([
    ['en', 'DE,PL', / programmes for a start on 1 March 2027:$/m],
    ['de', 'DE,PL', / Programme für einen Beginn am 1\. März 2027:$/m],
    ['en', 'PL', /^1 programme for a start on /],
    ['de', 'PL', /^1 Programm für einen Beginn /],
  ])('a wished start is one day (%s, %s)', async (lang, country, title) => {
    const asked = ['--start', '2027-03-01', '--country', country, '--lang', lang]
    expect(await printed(['check', student, ...today, ...asked])).toMatch(title)
  })

  test('speaks German', async () => {
    const out = await printed(['check', student, ...today, '--lang', 'de'])
    expect(out).toMatch(/^\d+ Programme, Beginn zwischen /)
    expect(out).toMatch(/^Antwort +Programm +Erster Beginn +Was entscheidet +Programm ist$/m)
    expect(rowsOf(out)).toEqual(rowsOf(tables.get(student) ?? ''))
    expect(rawPieces(out)).toEqual([])
  })

  test('speaks the language of the terminal', async () => {
    expect(await printed(['check', student, ...today], { env: { LANG: 'de_DE.UTF-8' } })).toContain('Antwort')
  })

  test.each([
    ['--country', 'gb,IE', ({ country }: Answered) => ['GB', 'IE'].includes(country)],
    ['--answer', 'yes,fixable', ({ answer }: Answered) => ['yes', 'fixable'].includes(answer)],
  ])('%s %s shows only these', async (option, value, wanted) => {
    const shown = answersOf(await printed(['check', student, ...today, option, value, '--json']))
    const all = answers.get(student) ?? []
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.map(({ id }) => id)).toEqual(all.filter(wanted).map(({ id }) => id))
  })

  test('programmes at home are left out, said, and shown when asked for', async () => {
    const withHome = answersOf(await printed(['check', student, ...today, '--home', '--json']))
    const atHome = withHome.filter((one) => one.country === 'DE' && isPlace(one)).length
    expect(atHome).toBeGreaterThan(0)
    expect((answers.get(student) ?? []).filter((one) => one.country === 'DE' && isPlace(one))).toEqual([])
    expect(tables.get(student)).toContain(`${atHome} programmes in your own country are left out`)
  })

  test('--start asks for one day', async () => {
    const args = ['check', student, ...today, '--start', '2027-06-07', '--json']
    const starts = JSON.parse(await printed(args)).map(({ start: day }: { start: string }) => day)
    // A programme that cannot be reached by then names a later day.
    expect(starts.every((day: string) => day >= '2027-06-07')).toBe(true)
    expect(starts.filter((day: string) => day === '2027-06-07').length).toBeGreaterThan(50)
  })

  test('a filter that fits nothing says so', async () => {
    expect(await printed(['check', student, ...today, '--country', 'AQ'])).toMatch(/^No programme fits/)
  })
})
