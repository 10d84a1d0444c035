import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '@famulus/catalogue/reading'
import { type Facts, factsOf, readProfile } from '@famulus/domain/profile'
import {
  type AssessmentQuery,
  assess,
  type CompiledProgramme,
  horizonOf,
  momentsOf,
  reassess,
  restartsOf,
  soonestStart,
} from '@famulus/domain/programmes'
import {
  type ActionInfo,
  evaluate,
  explain,
  MET,
  reachOf,
  remediesFor,
  type Situation,
  windowsOf,
  withinReach,
} from '@famulus/domain/requirements'
import { dayOf, spanOf } from '@famulus/domain/time'
import { parse } from 'yaml'
import { scaled, type Timing, timed } from '../measure.ts'
import { type Bench, within } from '../report.ts'

const [today, start, weeks] = [dayOf('2026-11-22'), dayOf('2027-10-04'), 4]

export const answers: Bench = {
  name: 'answers',
  says: 'the real catalogue: explanation, and the answer with start windows and remedies',
  run: (progress) => {
    progress('reading the catalogue')
    const { programmes, book } = loadCatalogue().catalogue
    const facts = exampleFacts()
    const asked = programmes.map((compiled) => askedOf(compiled, facts, book))
    const query: AssessmentQuery = { facts, today, weeks, book }
    const perProgramme = (run: () => void) => scaled(timed(run, 1000), 1 / programmes.length)
    progress('explaining')
    const explanation = perProgramme(() => {
      for (const { core, situation } of asked) explain(core, situation)
    })
    progress('answering')
    const windows = perProgramme(() => {
      for (const { core, stays } of asked) windowsOf(core, stays)
    })
    const remedies = perProgramme(() => {
      for (const { fixable, situation } of asked) remediesFor(fixable, situation, reachOf(book))
    })
    const answer = perProgramme(() => {
      for (const compiled of programmes) assess(compiled, query)
    })
    progress('answering one question more')
    const all = scaled(answer, programmes.length)
    const again = scaled(reassessing(programmes, query, perProgramme), programmes.length)
    return {
      title: 'Answers that say why',
      about: `The ${programmes.length} programmes of the catalogue for a student in year 6. An explanation is the whole tree of a programme with the value of every part; an answer adds the start days of 24 months that are possible now and with what is within reach, the least that is to be done, and what is to be asked. After one more answer, here each fact of the profile in turn, only the programmes that read the fact are answered anew.`,
      lines: [
        { work: 'explaining one programme', by: '', ours: explanation },
        { work: 'the start days of 24 months', by: '', ours: windows },
        { work: 'the least that is to be done', by: '', ours: remedies },
        { work: 'answering one programme', by: '', ours: answer },
        { work: 'answering all programmes', by: '', ours: all },
        { work: 'all programmes after one more answer', by: '', ours: again },
      ],
      targets: [
        within('explanation of one offering', 0.1, 'ms', explanation.median),
        within('answers of all programmes', 20, 'ms', all.median),
      ],
    }
  },
}

/** In turn each fact of the student is said; the page has the answers from before. */
function reassessing(
  programmes: readonly CompiledProgramme[],
  query: AssessmentQuery,
  perProgramme: (run: () => void) => Timing,
): Timing {
  const asked = lessOneFact(query.facts).map((facts) => {
    const before = { ...query, facts }
    return programmes.map((compiled) => ({
      compiled,
      before: { query: before, assessment: assess(compiled, before) },
    }))
  })
  let next = 0
  return perProgramme(() => {
    for (const { compiled, before } of asked[next++ % asked.length] ?? []) reassess(compiled, before, query)
  })
}

/** The student as often as there are facts, each time without one of them. */
function lessOneFact({ scalars, codes, records }: Facts): Facts[] {
  const less = <Sort extends object>(sort: Sort): Sort[] =>
    Object.keys(sort).map(
      (key) => Object.fromEntries(Object.entries(sort).filter(([name]) => name !== key)) as Sort, // all optional
    )
  return [
    ...less(scalars).map((left) => ({ scalars: left, codes, records })),
    ...less(codes).map((left) => ({ scalars, codes: left, records })),
    ...less(records).map((left) => ({ scalars, codes, records: left })),
  ]
}

/** A programme with the stays that are asked about, and the requirements that the student can come to meet. */
function askedOf({ programme, core, units }: CompiledProgramme, facts: Facts, book: readonly ActionInfo[]) {
  const momentsAt = (day: number) => momentsOf(programme.calendar, { today, start: spanOf(day), weeks })
  const moments = momentsAt(start)
  const situation: Situation = { facts, moments, starts: [moments] }
  const reach = reachOf(book)
  const [from, until] = [soonestStart(today), horizonOf(today)]
  return {
    core,
    situation,
    stays: {
      facts,
      momentsAt,
      from,
      until,
      restarts: restartsOf(programme.calendar, { lo: from, hi: until }),
    },
    fixable: units
      .map((unit) => unit.core)
      .filter((part) => evaluate(withinReach(part, situation, reach), situation) === MET),
  }
}

function exampleFacts(): Facts {
  const file = join(import.meta.dirname, '..', '..', 'examples', 'year-6-germany.yaml')
  const result = readProfile(parse(readFileSync(file, 'utf8')))
  if (!('profile' in result)) throw new Error(`${file} is no profile`)
  return factsOf(result.profile)
}
