import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { loadCatalogue } from '@famulus/catalogue/reading'
import { factsFor, factsOf, readProfile, staySchema, type Wish } from '@famulus/domain/profile'
import { assess, type CompiledProgramme, momentsOf } from '@famulus/domain/programmes'
import { all, evaluate, nameOf, type Situation, UNMET } from '@famulus/domain/requirements'
import { dayOf, spanOf } from '@famulus/domain/time'
import { describe, expect, test } from 'vitest'
import { readYaml } from '../../catalogue/yaml-file.ts'

const today = dayOf('2026-11-22')

/** Where the program is known to say something else than what is written. */
type Difference = { readonly program: string; readonly because: string }

/**
 * What a student office would say after reading the host's rules and the profile: written by hand, not by the program.
 * What the profile does not say is unknown, unless a list is declared complete. A rule that may be open for now
 * (insurance that follows, conduct, places) is met until it is broken. The day of application is the last possible one.
 */
type Case = Omit<Wish, 'weeks'> & {
  readonly profile: string
  readonly start: string
  readonly weeks?: number
  readonly answer: string
  /** The answer before the status of the programme lowers it, where it does. */
  readonly rules?: string
  readonly why: string
  /** met, unmet, unknown or not-applicable. */
  readonly requirements: Readonly<Record<string, string>>
  /** By requirement, or for `answer` and `rules`. */
  readonly differs?: Readonly<Record<string, Difference>>
}
type AnswerFile = { readonly host: string; readonly cases: readonly Case[] }

const { catalogue } = loadCatalogue()
const programmes = new Map(catalogue.programmes.map((compiled) => [compiled.programme.id, compiled]))

const examples = join(import.meta.dirname, '..', '..', 'examples')
const profiles = yamlIn(examples).map((path) => basename(path, '.yaml'))
const files = yamlIn(import.meta.dirname).map((path) => dataOf(join(import.meta.dirname, path)) as AnswerFile)

test('ten hosts, and every example profile at each of them', () => {
  expect(files.length).toBeGreaterThanOrEqual(10)
  for (const { cases } of files)
    expect([...new Set(cases.map(({ profile }) => profile))].sort()).toEqual(profiles)
})

describe.each(files)('$host', ({ host, cases }) => {
  test.each(cases)('$profile, $start: $why', (one) => {
    expect(said(compiledOf(host), one)).toEqual(written(one))
  })
})

describe('Harvard in full', () => {
  const cases = files.find(({ host }) => host === 'us-harvard')?.cases ?? []
  const ids = compiledOf('us-harvard').programme.requirements.map(({ id }) => id)

  test.each(['year-6-germany', 'graduate-germany', 'bcg-positive-skin-test', 'us-school'])(
    '%s',
    (profile) => {
      const [first] = cases.filter((one) => one.profile === profile)
      expect(Object.keys(first?.requirements ?? {}).sort()).toEqual(ids.sort())
    },
  )
})

/** As written, but for what is known to differ: so that a difference that is gone is noticed. */
function written({ answer, rules = answer, requirements, differs = {} }: Case) {
  const says = (id: string, byHand: string) => differs[id]?.program ?? byHand
  const verdicts = Object.entries(requirements).map(([id, verdict]) => [id, says(id, verdict)])
  return {
    answer: says('answer', answer),
    rules: says('rules', rules),
    requirements: Object.fromEntries(verdicts),
  }
}

function said(compiled: CompiledProgramme, one: Case) {
  const { profile, start, weeks = 4, answer: _, rules: _rules, why, requirements, differs, ...wish } = one
  expect([why, ...Object.values(differs ?? {}).map(({ because }) => because)]).not.toContain('')
  const { id, country, calendar } = compiled.programme
  // Refuses what is no wish, such as a misspelt key.
  const stay = staySchema.parse({ kind: 'clinical-elective', ...wish, weeks, host: { id, country } })
  const facts = factsFor(factsOf(profileOf(profile)), stay)
  const day = dayOf(start)
  const moments = momentsOf(calendar, { today, start: spanOf(day), weeks })
  const situation = { facts, moments, starts: [moments] }
  const assessment = assess(compiled, { facts, today, start: day, weeks, book: catalogue.book })
  const verdicts = Object.keys(requirements).map((rule) => [rule, verdictOf(compiled, rule, situation)])
  return {
    answer: assessment.answer,
    rules: assessment.byRules,
    requirements: Object.fromEntries(verdicts),
  }
}

/** An alternative counts only where its guard holds; a rule whose guard does not hold is not applicable. */
function verdictOf({ units, preferred }: CompiledProgramme, id: string, situation: Situation): string {
  const members = [...units, ...preferred].flatMap((unit) => unit.members)
  const lowered = members.find(({ requirement }) => requirement.id === id)
  if (!lowered?.core) return 'is no requirement that is computed'
  const { requirement, core, parts } = lowered
  const { guard } = parts
  if (guard && evaluate(guard, situation) === UNMET) return 'not-applicable'
  return nameOf(evaluate(requirement.group && guard ? all(guard, core) : core, situation))
}

function compiledOf(host: string): CompiledProgramme {
  const compiled = programmes.get(host)
  if (!compiled) throw new Error(`${host} is not in the catalogue, or has a problem`)
  return compiled
}

function profileOf(name: string) {
  const read = readProfile(dataOf(join(examples, `${name}.yaml`)))
  if (!('profile' in read)) throw new Error(`${name} is no profile`)
  return read.profile
}

function yamlIn(folder: string): string[] {
  return globSync('*.yaml', { cwd: folder }).sort()
}

function dataOf(file: string): unknown {
  const { data, problems } = readYaml(file, readFileSync(file, 'utf8'))
  expect(problems).toEqual([])
  return data
}
