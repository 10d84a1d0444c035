import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCatalogue } from '@famulus/catalogue'
import { openAwards } from '@famulus/catalogue/awards'
import { openDocument } from '@famulus/catalogue/document'
import { documentOf } from '@famulus/catalogue/reading'
import { readProfile } from '@famulus/domain/profile'
import { dayOf } from '@famulus/domain/time'
import { highsSolver } from '@famulus/solver/highs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { financed, fundJson } from '../../advice/funding/index.ts'
import { planAwards, planJson, planOne } from '../../advice/planning/index.ts'
import { assessAll, assessmentJson, assessOne, isPlace } from '../../advice/programmes/index.ts'
import { createSession, studentOf } from '../../advice/session/index.ts'
import { bundlesFor, stayAwardsFor } from '../../web/funding/ask-bundles.ts'
import '../../messages/index.ts'

// The page reads the catalogue as one document and seeks bundles with yalps; the command line reads files and seeks
// with highs. What they tell the same student must be the same.

const today = dayOf('2026-11-22')
const file = join(import.meta.dirname, '..', '..', 'examples', 'year-6-germany.yaml')
const read = readProfile(parse(readFileSync(file, 'utf8')))
if ('problems' in read) throw new Error('The example is no profile.')
const { profile } = read
const student = studentOf(profile)

const page = openDocument(JSON.parse(JSON.stringify(documentOf())))
const pageSession = createSession({ catalogue: page.catalogue, language: 'en', today }, page.awards())
const { catalogue } = await openCatalogue()
const { awards } = await openAwards(catalogue.reference)
const session = createSession({ catalogue, language: 'en', today }, awards)
const funding = { awards, solve: await highsSolver() }

test('the answers, over the whole catalogue', () => {
  const answersOf = (own: typeof session) => assessAll(student, own).map((one) => assessmentJson(one, own))
  expect(answersOf(pageSession)).toEqual(answersOf(session))
  expect(catalogue.programmes.length).toBeGreaterThan(140)
})

const weeks = 8
const places = catalogue.programmes
  .map((compiled) => assessOne(compiled, { ...student, wish: { ...student.wish, weeks } }, session))
  .filter(isPlace)

test.each(places.map((one) => [one.compiled.programme.id, one] as const))(
  'plan and bundles of %s',
  (id, one) => {
    const { start } = one.assessment
    const asked = {
      profile,
      language: 'en',
      today,
      programme: id,
      start,
      weeks,
      refused: [],
      granted: [],
    } as const
    const wished = assessOne(one.compiled, { ...student, start, wish: { ...student.wish, weeks } }, session)

    const found = bundlesFor(asked, page).data
    const expected = fundJson(financed(wished, asked, funding, session), session)
    expect(sums(found)).toEqual(sums(expected))
    expect({ ...found, bundles: [], whyNotMore: [] }).toEqual({ ...expected, bundles: [], whyNotMore: [] })

    const own = planAwards(wished, start, funding, session)
    const ofPage = stayAwardsFor(asked, page)
    expect(ofPage.steps.map(({ award, answer }) => [award.id, answer])).toEqual(
      own.steps.map(({ award, answer }) => [award.id, answer]),
    )
    const planWith = (steps: typeof own) =>
      planJson(planOne({ assessed: wished, start, profile, awards: steps }, session), session)
    expect(planWith(ofPage)).toEqual(planWith(own))
  },
)

/** Of equally good bundles either may be named. */
const sums = ({ bundles }: ReturnType<typeof fundJson>) =>
  bundles.slice(0, 1).map(({ certainCents, hopedCents, effort }) => ({ certainCents, hopedCents, effort }))
