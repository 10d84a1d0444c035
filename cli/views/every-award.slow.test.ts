import { stayAt } from '@famulus/advice/funding'
import { openAwards } from '@famulus/catalogue/awards'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { explainAward } from '../explained-award.ts'
import { findProgramme } from '../find-programme.ts'
import { parseOptions } from '../options.ts'
import { rawPieces, root, TODAY, tooLong } from '../run.testing.ts'
import { openSession } from '../session.ts'
import { readStudent } from '../student.ts'
import { explainAwardView } from './award/index.ts'
import { statedAwardView } from './award/stated.ts'
import { awardJson } from './award-json.ts'

const WIDTH = 80
const options = { lang: { type: 'string', help: '' }, today: { type: 'string', help: '' } } as const

/** Every award as it is shown to one student for one stay. */
async function shownTo(file: string, programme: string | undefined, language: string) {
  const parsed = parseOptions(options, [`${root}/${file}`, '--lang', language, '--today', TODAY])
  const session = await openSession(parsed)
  const stay = stayAt(
    programme === undefined ? undefined : findProgramme(programme, session),
    readStudent(parsed, 0),
    session,
  )
  const { awards } = await openAwards(session.catalogue.reference)
  return Promise.all(
    awards.map(async (compiled) => {
      const one = await explainAward(compiled, stay, session)
      return {
        id: compiled.award.id,
        view: explainAwardView(one, session),
        stated: statedAwardView(compiled, one.standing, session),
        json: awardJson(one, session),
      }
    }),
  )
}

beforeAll(() => {
  vi.stubEnv('COLUMNS', String(WIDTH))
})
afterAll(() => {
  vi.unstubAllEnvs()
})

describe.each(['en', 'de'])('in %s every award', (language) => {
  test.each([
    ['examples/year-6-germany.yaml', 'us-harvard'],
    ['examples/us-school.yaml', 'gb-oxford'],
    ['examples/nearly-empty.yaml', undefined],
  ])(
    'is shown to %s for %s without a raw code, within the terminal, with every rule',
    async (file, stay) => {
      const shown = await shownTo(file, stay, language)
      expect(shown.length).toBeGreaterThan(120)
      const poor = shown.flatMap(({ id, view, stated }) =>
        [view, stated].flatMap((text) => [
          ...rawPieces(text).map((piece) => `${id}: ${piece}`),
          ...tooLong(text, WIDTH).map((line) => `${id} is too wide: ${line}`),
        ]),
      )
      expect(poor).toEqual([])
      const plain = (text: string) => text.replaceAll(/\s+/g, ' ')
      const silent = shown.flatMap(({ id, view, json }) => {
        const said = plain(view)
        return [...json.requirements, ...json.rules]
          .filter(({ says }) => !said.includes(plain(says)))
          .map(({ id: rule }) => `${id}/${rule}`)
      })
      expect(silent).toEqual([])
    },
    120_000,
  )
})
