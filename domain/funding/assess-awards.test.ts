import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, noFacts } from '../profile/index.ts'
import { assessAwards } from './assess-awards.ts'
import { asks, compiledAwards, judged, queryFor, type SomeAward } from './award.testing.ts'

const known: Facts = { ...noFacts, scalars: { 'stay.weeks': { lo: 8, hi: 8 } } }
const gives = (way: readonly string[], more: object = {}) => ({
  id: 'c1',
  rule: 'subsidiary',
  evenIfOnlyPossible: true,
  with: way,
  says: 'Gives way.',
  source: 's1',
  ...more,
})
const promos = { id: 'de-promos', cumulation: [gives(['erasmus'])] }
const erasmus = (more: object = {}) => ({ id: 'de-erasmus', classes: ['erasmus'], ...more })
const longOnly = asks('length', { kind: 'stay-length', minWeeks: 10 })
const shortOnly = { kind: 'stay-length', maxWeeks: 9 }
const merit = asks('merit', judged)

const answers = (awards: readonly SomeAward[], facts = known) =>
  Object.fromEntries(
    assessAwards(compiledAwards(...awards), queryFor(facts)).map(({ compiled, answer }) => [
      compiled.award.id,
      answer,
    ]),
  )
const verdict = (id: string, awards: readonly SomeAward[], facts = known) =>
  assessAwards(compiledAwards(...awards), queryFor(facts)).find(({ compiled }) => compiled.award.id === id)

describe('an award that gives way is', () => {
  test.each<[string, string, object, string]>([
    ['closed', 'the other is open', {}, 'no'],
    [
      'closed',
      'the other is open once a paper is there',
      { requirements: [asks('cv', { kind: 'document', types: ['cv'] })] },
      'no',
    ],
    ['to be asked for', 'a person decides on the other', { requirements: [merit] }, 'ask'],
    ['open', 'the other is not', { requirements: [longOnly] }, 'yes'],
    ['open', 'the other is not offered', { notOffered: 'a frame' }, 'yes'],
  ])('%s where %s', (_, __, more, answer) => {
    expect(answers([promos, erasmus(more)])['de-promos']).toBe(answer)
  })

  test('refused by its own rules first', () => {
    const refused = { ...promos, requirements: [longOnly] }
    expect(verdict('de-promos', [refused, erasmus()])).toMatchObject({ answer: 'no', givesWay: [] })
  })

  test('no better than its own open points', () => {
    const open = { ...promos, requirements: [merit] }
    expect(answers([open, erasmus({ requirements: [merit] })])['de-promos']).toBe('ask')
  })

  test('told to whom, and by which rule', () => {
    expect(verdict('de-promos', [promos, erasmus()])?.givesWay).toMatchObject([
      { to: 'de-erasmus', surely: true, rule: { item: { id: 'c1' }, in: { id: 'de-promos' } } },
    ])
  })

  test('to be asked for where a paper may open it again', () => {
    const liftable = { id: 'de-promos', cumulation: [gives(['erasmus'], { liftedBy: 'certificate' })] }
    expect(verdict('de-promos', [liftable, erasmus()])).toMatchObject({
      answer: 'ask',
      givesWay: [{ to: 'de-erasmus', surely: false }],
    })
  })

  test('not taken away from who holds it', () => {
    const facts: Facts = {
      ...known,
      codes: { 'person.scholarships': { has: ['de-promos'], complete: true } },
    }
    expect(verdict('de-promos', [promos, erasmus()], facts)).toMatchObject({ answer: 'yes', givesWay: [] })
  })
})

describe('a rule that holds only in some cases', () => {
  const inCase = (needs: object) => ({ id: 'de-promos', cumulation: [gives(['erasmus'], { when: needs })] })

  test.each<[string, object, Facts, string]>([
    ['closes where the case is given', shortOnly, known, 'no'],
    ['does not where it is not', longOnly.needs, known, 'yes'],
    ['leaves it open where nobody knows', shortOnly, noFacts, 'ask'],
  ])('%s', (_, needs, facts, answer) => {
    expect(answers([inCase(needs), erasmus()], facts)['de-promos']).toBe(answer)
  })

  test('and is overtaken applies no more', () => {
    const old = { id: 'de-promos', cumulation: [gives(['erasmus'], { until: 'new rules of 2024' })] }
    expect(answers([old, erasmus()])['de-promos']).toBe('yes')
  })
})

describe('a national frame that a university fills itself', () => {
  const atHome = (id: string, school: string) => ({
    id,
    inherits: ['de-frame'],
    requirements: [
      asks('home', { kind: 'institution-approval', schools: [school] }, { about: 'home_institution' }),
    ],
  })
  const awards = [{ id: 'de-frame' }, atHome('de-own', 'de-here'), atHome('de-other', 'de-there')]
  const at = (school: string, ...held: string[]): Facts => ({
    ...known,
    codes: {
      'school.id': { has: [school], complete: true },
      'person.scholarships': { has: held, complete: true },
    },
  })

  test('is replaced by the award of the home university', () => {
    expect(verdict('de-frame', awards, at('de-here'))).toMatchObject({ answer: 'no', replacedBy: 'de-own' })
    expect(verdict('de-own', awards, at('de-here'))).toMatchObject({ answer: 'yes', replacedBy: undefined })
  })

  test('holds for the students of all others, and for whoever holds it', () => {
    expect(answers(awards, at('de-nowhere'))['de-frame']).toBe('yes')
    expect(answers(awards, at('de-here', 'de-frame'))['de-frame']).toBe('yes')
  })

  test('holds while nobody knows where the student is', () => {
    expect(verdict('de-frame', awards)).toMatchObject({ answer: 'yes', replacedBy: undefined })
  })
})

test('who gives way to a closed award does not give way to whom that one gives way', () => {
  const third = { id: 'de-third', cumulation: [gives(['de-promos'])] }
  expect(answers([third, promos, erasmus()])).toEqual({
    'de-third': 'yes',
    'de-promos': 'no',
    'de-erasmus': 'yes',
  })
})

test('awards that give way to each other have no verdict', () => {
  const circle = [promos, erasmus({ cumulation: [gives(['de-promos'])] })]
  expect(() => answers(circle)).toThrow('de-promos, de-erasmus, de-promos')
})

test('the order of the files changes neither a verdict nor the order of the verdicts', () => {
  const ids = ['de-a', 'de-b', 'de-c', 'de-d', 'de-e']
  const anyAwards = fc
    .tuple(...ids.map(() => fc.tuple(fc.constantFrom('open', 'judged', 'shut'), fc.subarray(ids))))
    .map((drawn) =>
      ids.map((id, index): SomeAward => {
        const [how = 'open', others = []] = drawn[index] ?? []
        const ways = others.filter((other) => ids.indexOf(other) < index) // no circle
        return {
          id,
          requirements: how === 'open' ? [] : [how === 'judged' ? merit : longOnly],
          cumulation: ways.length > 0 ? [gives(ways)] : [],
        }
      }),
    )
  fc.assert(
    fc.property(
      anyAwards.chain((awards) =>
        fc.tuple(fc.constant(awards), fc.shuffledSubarray(awards, { minLength: awards.length })),
      ),
      ([awards, shuffled]) => {
        expect(answers(shuffled)).toEqual(answers(awards))
        expect(Object.keys(answers(shuffled))).toEqual(shuffled.map(({ id }) => id))
      },
    ),
  )
})
