import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { completenessOf, missingIn, openTasksIn, situationOf } from '@famulus/domain/applications'
import { factsOf, noFacts, readProfile } from '@famulus/domain/profile'
import { hostLetters } from '@famulus/domain/programmes'
import { dayOf } from '@famulus/domain/time'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadCatalogue } from '../../catalogue/reading.ts'

const { catalogue } = loadCatalogue()
const folder = join(import.meta.dirname, '..', '..', 'examples')
const students = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => {
    const read = readProfile(parse(readFileSync(join(folder, file), 'utf8')))
    if ('problems' in read) throw new Error(`${file}: ${JSON.stringify(read.problems)}`)
    return [file, factsOf(read.profile)] as const
  })

const stay = { today: dayOf('2026-11-22'), start: dayOf('2027-06-07'), weeks: 4 }
/** Those that the host itself writes are nobody's to bring. */
const papersOf = ({ programme }: (typeof catalogue.programmes)[number]) =>
  programme.documents.filter(({ type = '' }) => !hostLetters.includes(type))

const hosts = catalogue.programmes.filter(({ programme }) => programme.kind === 'host')

describe.each([['nobody', noFacts] as const, ...students])(
  'how complete the applications of %s are',
  (_, facts) => {
    const rows = hosts.map((compiled) => {
      const situation = situationOf(compiled, { ...stay, facts })
      const attached = compiled.programme.documents.map(({ id }) => ({ document: id }))
      return {
        compiled,
        without: completenessOf(compiled, situation, []),
        withAll: completenessOf(compiled, situation, attached),
      }
    })

    test('every item stands once, and the share is of what is due', () => {
      for (const { compiled, without, withAll } of rows)
        for (const { items, done, total } of [without, withAll]) {
          const keys = items.map(({ of, id }) => `${of} ${id}`)
          expect(new Set(keys).size, compiled.programme.id).toBe(keys.length)
          expect(items.filter(({ of }) => of === 'document')).toHaveLength(papersOf(compiled).length)
          expect(done).toBeLessThanOrEqual(total)
        }
    })

    test('a file for every paper leaves no paper open, and changes nothing else', () => {
      for (const { without, withAll } of rows) {
        const rules = (items: typeof without.items) => items.filter(({ of }) => of === 'requirement')
        expect(rules(withAll.items)).toEqual(rules(without.items))
        expect(withAll.items.filter(({ of, state }) => of === 'document' && state !== 'there')).toEqual([])
        expect(missingIn(withAll).length).toBeLessThanOrEqual(missingIn(without).length)
      }
    })

    test('what is missing is still to do after the decision', () => {
      for (const { without } of rows)
        expect(openTasksIn(without)).toEqual(expect.arrayContaining(missingIn(without)))
    })
  },
)

test('there is something to bring to most hosts', () => {
  const asking = hosts.filter(
    (compiled) => completenessOf(compiled, situationOf(compiled, { ...stay, facts: noFacts }), []).total > 0,
  )
  expect(asking.length).toBeGreaterThan(hosts.length / 2)
})
