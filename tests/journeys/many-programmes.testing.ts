import { documentOf } from '@famulus/catalogue/reading'
import type { Programme } from '@famulus/domain/programmes'
import type { Page } from 'playwright-core'

/** As large as the largest exchange of electives: some hundred hosts with more than a hundred electives each. */
const HOSTS = 400
const ELECTIVES_EACH = 125

/**
 * Gives a page that is opened next 50,000 programmes. Each host asks what a real host asks, with some of its rules taken
 * from another real one; its electives share its rules, but every fifth asks one rule more.
 */
export async function withManyProgrammes(page: Page): Promise<number> {
  const hosts = generatedHosts()
  await page.addInitScript(fillCatalogue, { hosts, electivesEach: ELECTIVES_EACH })
  return hosts.length * ELECTIVES_EACH
}

type Host = { readonly programme: Programme; readonly more: Programme['requirements'][number] }

function generatedHosts(): Host[] {
  const random = randomFrom(20261122)
  const real = documentOf().programmes.filter(({ kind }) => kind === 'host')
  const rules = real.flatMap(({ requirements }) => requirements.filter(({ group }) => !group))
  const oneOf = <One>(all: readonly One[]): One => all[Math.floor(random() * all.length)] as One // never empty
  return Array.from({ length: HOSTS }, (_, number) => {
    const [own, other] = [oneOf(real), oneOf(real)]
    const requirements = own.requirements.map((rule) => {
      const instead = rule.group
        ? []
        : other.requirements.filter(({ about, group }) => about === rule.about && !group)
      return instead.length > 0 && random() < 0.5 ? { ...oneOf(instead), id: rule.id } : rule
    })
    const id = `generated-${number}`
    return {
      programme: { ...own, id, name: `${own.name} ${number}`, requirements, conflicts: [] },
      more: { ...oneOf(rules), id: 'of-the-department' },
    }
  })
}

/** Numerical Recipes' linear congruential generator: the same hosts in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

type Fill = { readonly hosts: readonly Host[]; readonly electivesEach: number }

/** Runs in the page: the catalogue that it fetches has the electives of the hosts beside what stands in it. */
function fillCatalogue({ hosts, electivesEach }: Fill): void {
  const fetched = window.fetch
  window.fetch = async (...asked) => {
    const response = await fetched(...asked)
    if (!/\/catalogue[^/]*\.json/.test(String(asked[0]))) return response
    const document = await response.json()
    const dots = { ...document.dots }
    const programmes = hosts.flatMap(({ programme, more }, place) => {
      const longer = [...programme.requirements, more]
      return Array.from({ length: electivesEach }, (_, number) => {
        const id = `${programme.id}-${number}`
        const [x, y] = [(place * 37.7) % 940, 20 + ((place * 13.3) % 300)]
        dots[id] = [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
        const requirements = number % 5 === 0 ? longer : programme.requirements
        return {
          ...programme,
          id,
          host: programme.id,
          name: `${programme.name}, elective ${number}`,
          requirements,
        }
      })
    })
    const many = { ...document, programmes: [...document.programmes, ...programmes], dots }
    return { ok: true, json: async () => many } as Response
  }
}
