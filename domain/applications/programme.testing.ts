import { type Facts, noFacts, type Row } from '../profile/index.ts'
import { compileProgramme, programmeSchema } from '../programmes/index.ts'
import { noReference } from '../requirements/index.ts'
import { dayOf } from '../time/index.ts'
import { situationOf } from './verdicts.ts'

/** A host in Boston with one source; what the test is about is added. */
export const host = (extra: object) =>
  compileProgramme(
    programmeSchema.parse({
      id: 'us-example',
      name: 'Example',
      country: 'US',
      status: { state: 'open', asOf: 2026, source: 'main' },
      sources: [{ key: 'main', url: 'https://host.example', title: 'Electives', year: 2026 }],
      requirements: [],
      ...extra,
    }),
    noReference,
  )

export const rule = (id: string, needs: object, extra: object = {}) => ({
  id,
  about: 'other',
  says: `${id}, as the page says it`,
  needs,
  by: 'application',
  source: 'main',
  ...extra,
})

export const paper = (id: string, type?: string) => ({
  id,
  ...(type === undefined ? {} : { type }),
  says: id,
  source: 'main',
})

/** Rows of one table, which are all that there are. */
export const drawer = (table: 'documents' | 'languageTests' | 'certificates', ...rows: Row[]): Facts => ({
  ...noFacts,
  records: { [table]: { rows, complete: true } },
})

export const today = dayOf('2026-11-22')
/** Four weeks from 2027-03-01. */
export const stay = (facts: Facts) => ({ facts, today, start: dayOf('2027-03-01'), weeks: 4 })
export const asked = (extra: object, facts: Facts = noFacts) => {
  const compiled = host(extra)
  return { compiled, situation: situationOf(compiled, stay(facts)) }
}
