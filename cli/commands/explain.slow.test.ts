import { beforeAll, describe, expect, test } from 'vitest'
import { answersOf, eachOf, printed, rawPieces, signs, student, today } from '../run.testing.ts'

describe.concurrent('explain', () => {
  const five = ['us-harvard', 'gb-oxford', 'au-sydney', 'za-uct', 'ch-zurich']
  const views = new Map<string, string>()

  beforeAll(async () => {
    const asked = five.flatMap((id) => ['en', 'de'].map((language) => [id, language] as const))
    await eachOf(asked, async ([id, language]) => {
      views.set(`${id} ${language}`, await printed(['explain', id, student, ...today, '--lang', language]))
    })
  })

  test.each(five.flatMap((id) => ['en', 'de'].map((language) => `${id} ${language}`)))('%s', (asked) => {
    const view = views.get(asked) ?? ''
    expect(view.length).toBeGreaterThan(1000)
    expect(rawPieces(view)).toEqual([])
    expect(view).toContain(asked.endsWith('de') ? '\nAnforderungen\n' : '\nRequirements\n')
    // Every page that is read is named.
    expect(view).toMatch(/\n(?:Sources|Quellen)\n {2}\S+: .+\n {4}https?:\/\//)
  })

  test.each(five)('%s says the same answer in both languages and in JSON', async (id) => {
    const { answer, requirements } = JSON.parse(await printed(['explain', id, student, ...today, '--json']))
    const signOf = (view: string | undefined) => /^([●◐◷✉?○]) /m.exec(view ?? '')?.[1] ?? ''
    expect(signs[signOf(views.get(`${id} en`))]).toBe(answer)
    expect(signs[signOf(views.get(`${id} de`))]).toBe(answer)
    expect(requirements.length).toBeGreaterThan(2)
    for (const { says, source } of requirements) {
      expect(says).toEqual(expect.any(String))
      expect([source].flat().length).toBeGreaterThan(0)
    }
  })

  test('a no shows what is open instead', async () => {
    const view = await printed(['explain', 'us-mount-sinai', student, ...today])
    expect(view).toMatch(/\nOpen to you instead\n {2}us-\S+: /)
  })

  test('a part of the name is enough', async () => {
    expect(await printed(['explain', 'Oxford', '-p', student, ...today])).toBe(views.get('gb-oxford en'))
  })
})

describe.concurrent('compare', () => {
  test.each([
    ['two', ['us-yale', 'gb-oxford']],
    ['four', ['us-yale', 'gb-oxford', 'za-uct', 'nz-otago']],
  ])('%s programmes stand side by side', async (_, ids) => {
    const args = ['compare', ...ids, '-p', student, ...today]
    const [view, json] = await Promise.all([printed(args), printed([...args, '--json'])])
    expect(view.split('\n')[2]?.trim().split(/ {2,}/)).toEqual(ids)
    expect(rawPieces(view)).toEqual([])
    const answers = answersOf(json)
    expect(answers.map(({ id }) => id)).toEqual(ids)
    const line = view.split('\n').find((text) => /^[≠ ] Answer /.test(text)) ?? ''
    const seen = [...line.matchAll(/[●◐◷✉?○](?= )/g)].map(([sign]) => signs[sign])
    expect(seen).toEqual(answers.map(({ answer }) => answer))
    expect(line.startsWith('≠')).toBe(new Set(seen).size > 1)
  })
})
