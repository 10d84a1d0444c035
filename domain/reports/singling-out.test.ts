import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Contribution, corrected, leastPersons, type Place, withoutReport, withReport } from './index.ts'
import { distributedOf, type Item, shownOf } from './place.ts'

/** What may happen to the reports of a site: somebody tells, takes back, corrects, shows a name. */
type Event = {
  readonly person: number
  readonly place: number
  readonly year: number
  readonly value: number
} & {
  readonly does: 'tell' | 'take-back' | 'correct' | 'show-name'
}
const event: fc.Arbitrary<Event> = fc.record({
  does: fc.constantFrom('tell', 'tell', 'tell', 'tell', 'take-back', 'correct', 'show-name'),
  person: fc.nat(19),
  place: fc.nat(1),
  year: fc.integer({ min: 2024, max: 2027 }),
  value: fc.nat(1000),
})

/** One report a person and place; `n`: which attempt it is, as a report that was taken back never comes again. */
const happened = (places: readonly Place[], { does, ...said }: Event): Place[] =>
  places.map((place, number) => {
    if (number !== said.place) return place
    const report = `${said.person}@${number}`
    const told: Contribution = {
      report,
      person: does === 'show-name' ? null : `person ${said.person}`,
      year: said.year,
      values: { hours: said.value },
    }
    const isThere = [
      ...(place.hours?.values.shown.flat() ?? []),
      ...(place.hours?.values.waiting ?? []),
    ].some((item) => item.report === report)
    if (does === 'take-back') return withoutReport(place, report)
    if (!isThere) return withReport(place, told)
    return does === 'tell' ? place : corrected(place, told)
  })

type Told = (place: Place, field: string, asked: { since?: number }) => readonly Item[]

/** Every answer to every filter: one place, both, from any year. */
const answersIn = (places: readonly Place[], told: Told): Item[][] =>
  [places.slice(0, 1), places.slice(1), places].flatMap((chosen) =>
    [undefined, 2025, 2026, 2027].map((since) =>
      chosen.flatMap((place) => [...told(place, 'hours', since === undefined ? {} : { since })]),
    ),
  )

/** How many people without a name stand behind what is in one answer and not in the other. */
function apart(one: readonly Item[], other: readonly Item[]): number {
  const [left, right] = [new Set(one.map(asText)), new Set(other.map(asText))]
  const different = [...one, ...other].filter((item) => !left.has(asText(item)) || !right.has(asText(item)))
  return new Set(different.flatMap(({ person }) => person ?? [])).size
}
const asText = (item: Item): string => JSON.stringify(item)

test.each([
  ['numbers', shownOf, leastPersons.number],
  ['distributions', distributedOf, leastPersons.distribution],
] as const)('nobody is singled out by %s, whatever is subtracted from whatever', (name, told, least) => {
  let compared = 0
  fc.assert(
    fc.property(fc.array(event, { minLength: 10, maxLength: 80 }), (events) => {
      let places: Place[] = [{}, {}]
      const answers: Item[][] = []
      for (const one of events) {
        places = happened(places, one)
        answers.push(...answersIn(places, told))
      }
      const different = [
        ...new Map(answers.map((items) => [items.map(asText).sort().join(), items])).values(),
      ]
      for (const one of different)
        for (const other of different) {
          if (one === other) continue
          compared += 1
          expect(apart(one, other)).toBeGreaterThanOrEqual(least)
        }
    }),
    { seed: 21, numRuns: 500 },
  )
  console.log(
    `figure: reports, ${name}: ${compared} pairs of answers, none differs by fewer than ${least} people`,
  )
  expect(compared).toBeGreaterThan(1000)
})
