import { budgetOf } from '@famulus/advice/funding'
import { noAwards, planJson, planOne } from '@famulus/advice/planning'
import { type Assessed, assessAll, explainJson, isPlace, reasonText } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { loadCatalogue } from '@famulus/catalogue/reading'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { parseOptions } from '../options.ts'
import { readProfileFile } from '../profile-file.ts'
import { examples, rawPieces, root, TODAY, tooLong } from '../run.testing.ts'
import { openSession } from '../session.ts'
import { readStudent } from '../student.ts'
import { compareView } from './compare-view.ts'
import { explainView } from './explain/index.ts'
import { planView } from './plan/index.ts'

const WIDTH = 80
const options = { lang: { type: 'string', help: '' }, today: { type: 'string', help: '' } } as const
const { catalogue } = loadCatalogue()

/** The plan for the start that the answer speaks of. Without awards: to seek bundles for all would take minutes. */
function planned(one: Assessed, file: string, session: Session) {
  const wish = {
    assessed: one,
    start: one.assessment.start,
    profile: readProfileFile(file),
    awards: noAwards,
  }
  const plan = planOne(wish, session)
  return { stay: plan.stay, text: planView(plan, file, session), json: planJson(plan, session) }
}

/** Everything that is shown of every programme to one student, in one language. */
async function shownTo(file: string, language: string) {
  const parsed = parseOptions(options, [`${root}/${file}`, '--lang', language, '--today', TODAY])
  const session = { ...(await openSession(parsed)), catalogue }
  return assessAll(readStudent(parsed, 0), session).map((one) => {
    const plan = isPlace(one) ? planned(one, `${root}/${file}`, session) : undefined
    const compared = { one, budget: budgetOf(one, session), bundle: undefined, plan: plan?.stay }
    return {
      id: one.compiled.programme.id,
      reason: reasonText(one, session),
      explained: explainView(one, session),
      compared: compareView([compared, compared], session),
      json: explainJson(one, session),
      plan,
    }
  })
}

beforeAll(() => {
  vi.stubEnv('COLUMNS', String(WIDTH))
})
afterAll(() => {
  vi.unstubAllEnvs()
})

describe.each(['en', 'de'])('in %s every programme', (language) => {
  // One who has said next to nothing, one with all papers, one far from the end, one of another continent.
  const some = ['nearly-empty', 'year-6-germany', 'year-5-germany', 'us-school', 'imprecise-dates']

  test.each(examples.filter((file) => some.some((name) => file.endsWith(`/${name}.yaml`))))(
    'is shown to %s without a raw code, within the terminal, with a reason',
    async (file) => {
      const shown = await shownTo(file, language)
      const poor = shown.flatMap(({ id, reason, explained, compared, json, plan }) => [
        ...rawPieces(explained).map((piece) => `${id}: ${piece}`),
        ...rawPieces(compared).map((piece) => `${id} compared: ${piece}`),
        ...tooLong(explained, WIDTH).map((line) => `${id} is too wide: ${line}`),
        ...tooLong(compared, WIDTH).map((line) => `${id} compared is too wide: ${line}`),
        ...(plan ? rawPieces(plan.text).map((piece) => `${id} planned: ${piece}`) : []),
        ...(plan ? tooLong(plan.text, WIDTH).map((line) => `${id} planned is too wide: ${line}`) : []),
        ...(JSON.stringify(plan?.json ?? '').includes('undefined') ? [`${id} plans undefined in JSON`] : []),
        ...(reason === '' ? [`${id} has no reason`] : []),
        ...(JSON.stringify(json).includes('undefined') ? [`${id} says undefined in JSON`] : []),
      ])
      expect(poor).toEqual([])
    },
  )
})
