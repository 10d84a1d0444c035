import { dayOf } from '@famulus/domain/time'
import type { Random } from '../random.ts'
import { countries, drawPools, type Pools, type Rule } from './rules.ts'

/** The day on which the workload is looked at. */
export const TODAY = dayOf('2026-11-23')

export type Stay = { readonly start: number; readonly weeks: number }

/** One department of a host, for stays of one length. Its rules are the host's and one of its own. */
export type Programme = {
  readonly id: string
  readonly country: string
  readonly weeks: number
  readonly rules: readonly Rule[]
}
export type Offering = { readonly programme: Programme; readonly stay: Stay }

const DEPARTMENTS = 10
const STARTS = 24
const FIRST_START = dayOf('2027-03-01')

/** Hosts with a block of rules that all their departments share; hosts of a network share the health rules too. */
export function drawProgrammes(number: number, draw: Random): Programme[] {
  const pools = drawPools(draw)
  const networks = Array.from({ length: 6 }, () => healthRules(pools, draw))
  const programmes: Programme[] = []
  for (let host = 0; programmes.length < number; host += 1) {
    const country = draw.pick(countries)
    const block = hostRules(
      pools,
      country,
      draw.chance(0.6) ? draw.pick(networks) : healthRules(pools, draw),
      draw,
    )
    const weeks = draw.pick([4, 4, 4, 8])
    for (let department = 0; department < DEPARTMENTS && programmes.length < number; department += 1) {
      const rules = [...block, draw.pick(pools.weeks)]
      programmes.push({ id: `host-${host}-${department}`, country, weeks, rules })
    }
  }
  return programmes
}

const healthRules = (pools: Pools, draw: Random): Rule[] =>
  (['immunity', 'tuberculosis', 'certificate'] as const).map((kind) => draw.pick(pools[kind]))

/** Those that turn most students away first, as somebody who cares for speed would write them. */
function hostRules(pools: Pools, country: string, health: readonly Rule[], draw: Random): Rule[] {
  const [enrolled, graduation] = [draw.pick(pools.enrolled), draw.pick(pools.graduation)]
  const general = (['year', 'approval', 'grade', 'language', 'cores'] as const).map((kind) =>
    draw.pick(pools[kind]),
  )
  const papers = pools.papers.filter((rule) => rule.kind === 'papers' && rule.home === country)
  return [enrolled, graduation, ...general, ...health, draw.pick(papers)]
}

/** Every programme at so many of the 24 starts: every second Monday from March 2027 on. */
export function drawOfferings(programmes: readonly Programme[], each: number, draw: Random): Offering[] {
  const starts = Array.from({ length: STARTS }, (_, number) => FIRST_START + 14 * number)
  return programmes.flatMap((programme) =>
    draw.some(starts, each).map((start) => ({ programme, stay: { start, weeks: programme.weeks } })),
  )
}
