import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '@famulus/catalogue/reading'
import { type Facts, factsOf, readProfile } from '@famulus/domain/profile'
import { type AssessmentQuery, assess, momentsOf } from '@famulus/domain/programmes'
import { explain, type Situation } from '@famulus/domain/requirements'
import { dayOf, spanOf } from '@famulus/domain/time'
import { parse } from 'yaml'
import { scaled, timed } from '../measure.ts'
import { type Bench, within } from '../report.ts'

const [today, start, weeks] = [dayOf('2026-11-22'), dayOf('2027-10-04'), 4]

export const answers: Bench = {
  name: 'answers',
  says: 'the real catalogue: explanation, and the answer with start windows and remedies',
  run: (progress) => {
    progress('reading the catalogue')
    const { programmes, book } = loadCatalogue().catalogue
    const facts = exampleFacts()
    const situations = programmes.map(({ programme, core }) => ({
      core,
      situation: situationOf(facts, momentsOf(programme.calendar, { today, start: spanOf(start), weeks })),
    }))
    const query: AssessmentQuery = { facts, today, weeks, book }
    progress('explaining')
    const explained = timed(() => {
      for (const { core, situation } of situations) explain(core, situation)
    })
    progress('answering')
    const answered = timed(() => {
      for (const compiled of programmes) assess(compiled, query)
    }, 2000)
    const explanation = scaled(explained, 1 / programmes.length)
    return {
      title: 'Answers that say why',
      about: `The ${programmes.length} programmes of the catalogue for a student in year 6. An explanation is the whole tree of a programme with the value of every part; an answer adds the start days of 24 months that are possible now and with what is within reach, the least that is to be done, and what is to be asked.`,
      lines: [
        { work: 'explaining one programme', by: '', ours: explanation },
        { work: 'answering one programme', by: '', ours: scaled(answered, 1 / programmes.length) },
      ],
      targets: [within('explanation of one offering', 0.1, 'ms', explanation.median)],
    }
  },
}

const situationOf = (facts: Facts, moments: Situation['moments']): Situation => ({
  facts,
  moments,
  starts: [moments],
})

function exampleFacts(): Facts {
  const file = join(import.meta.dirname, '..', '..', 'examples', 'year-6-germany.yaml')
  const result = readProfile(parse(readFileSync(file, 'utf8')))
  if (!('profile' in result)) throw new Error(`${file} is no profile`)
  return factsOf(result.profile)
}
