import { beforeAll, describe, expect, test } from 'vitest'
import { eachOf, famulus, printed, rawPieces, student, temporaryFolder, today } from '../run.testing.ts'

type Range = { readonly lowCents: number; readonly highCents: number }
type Price = {
  readonly name: string
  readonly money?: Range & { readonly currency: string }
  readonly euro?: Range & { readonly rateMonth?: string }
  readonly pages: readonly { readonly url: string }[]
}
type Costs = {
  readonly total: Range
  readonly open: readonly string[]
  readonly lines: readonly {
    readonly line: string
    readonly euro?: Range
    readonly complete: boolean
    readonly items: readonly { readonly prices: readonly Price[] }[]
  }[]
}

const hosts = ['us-harvard', 'gb-cambridge', 'au-sydney', 'za-stellenbosch', 'il-tau', 'ch-luks']

describe.concurrent('costs', () => {
  const views = new Map<string, string>()
  const budgets = new Map<string, Costs>()

  beforeAll(async () => {
    await eachOf(hosts, async (id) => {
      const args = ['costs', id, student, '--weeks', '8', ...today]
      views.set(`${id} en`, await printed([...args, '--lang', 'en']))
      views.set(`${id} de`, await printed([...args, '--lang', 'de']))
      budgets.set(id, JSON.parse(await printed([...args, '--json'])))
    })
  })

  test.each(hosts.flatMap((id) => [`${id} en`, `${id} de`]))('%s is said without a code', (asked) => {
    const view = views.get(asked) ?? ''
    expect(rawPieces(view)).toEqual([])
    expect(view).toMatch(asked.endsWith('de') ? /^Bekannt insgesamt {2}/m : /^Known in all {2}/m)
  })

  test.each(hosts)('of %s every number has a page, and other currencies the month of their rate', (id) => {
    const prices = (budgets.get(id)?.lines ?? []).flatMap(({ items }) => items.flatMap((item) => item.prices))
    const numbered = prices.filter(({ money }) => money)
    expect(numbered.length).toBeGreaterThan(1)
    expect(numbered.filter(({ pages }) => pages.length === 0)).toEqual([])
    const converted = numbered.filter(({ money, euro }) => euro && money?.currency !== 'EUR')
    expect(converted.filter(({ euro }) => !/^\d{4}-\d{2}$/.test(euro?.rateMonth ?? ''))).toEqual([])
  })

  test.each(hosts)('of %s the lines add up to the total, and what is not known is open', (id) => {
    const { lines = [], total, open } = budgets.get(id) ?? {}
    const sum = (end: keyof Range) => lines.reduce((all, { euro }) => all + (euro?.[end] ?? 0), 0)
    expect({ lowCents: sum('lowCents'), highCents: sum('highCents') }).toEqual(total)
    expect(lines.filter(({ complete }) => !complete).map(({ line }) => line)).toEqual(open)
    for (const { euro, line } of lines) if (!euro) expect(open).toContain(line)
  })

  test('a surgery student in Boston sees what only stands for the cost', () => {
    const view = views.get('us-harvard en') ?? ''
    expect(view).toMatch(/^Application fee +no source names it$/m)
    expect(view).toMatch(/^Tuition and host fees +◇ €3,750 +▇+ \d+ %$/m)
    expect(view).toContain('the median fee of hosts in the country, not of this one')
    expect(view).toMatch(/5746 km in a straight line/)
  })

  test('a shekel without a rate stays a shekel', () => {
    expect(views.get('il-tau en')).toMatch(/Without an exchange rate, so it comes on top: ₪4,200\.00\./)
  })

  test('works without a profile, and says so', async () => {
    const view = await printed(['costs', 'gb-oxford', '--weeks', '6', ...today], { cwd: temporaryFolder() })
    expect(view).toContain('Without a profile')
    expect(view).toMatch(/^Known in all {2}/m)
  })

  test('a start that has passed is refused', async () => {
    const { code, err } = await famulus(['costs', 'gb-oxford', student, '--start', '2020-01-06', ...today])
    expect(code).toBe(2)
    expect(err).toContain('2020-01-06')
  })
})

test('comparing shows the known cost of each, who pays, and how long to prepare', async () => {
  const args = ['us-harvard', 'gb-oxford', 'us-vslo', '-p', student, ...today]
  const [view, json] = await Promise.all([
    printed(['compare', ...args], { env: { COLUMNS: '160' } }),
    printed(['compare', ...args, '--json']),
  ])
  expect(view).toMatch(/Known cost +€[\d,]+/)
  expect(view).toMatch(/Covered by awards +at best €[\d,]+, certain €[\d,]+ .* –\n/)
  expect(view).toMatch(/Time to prepare +at least \d+ days/)
  const [harvard, , portal]: Compared[] = JSON.parse(json)
  const { covered, total } = harvard?.money ?? {}
  expect(covered?.certainCents).toBeLessThanOrEqual(covered?.hopedCents ?? 0)
  expect(covered?.hopedCents).toBeLessThanOrEqual(total?.highCents ?? 0)
  expect(covered?.awards.reduce((sum, { hopedCents }) => sum + hopedCents, 0)).toBe(covered?.hopedCents)
  expect(harvard?.plan?.preparation.days.worst).toBeGreaterThan(0)
  expect(portal?.money.covered ?? portal?.plan).toBeUndefined()
})

type Compared = {
  readonly money: {
    readonly total: Range
    readonly covered?: {
      readonly certainCents: number
      readonly hopedCents: number
      readonly awards: readonly { readonly hopedCents: number }[]
    }
  }
  readonly plan?: { readonly preparation: { readonly days: { readonly worst: number } } }
}
