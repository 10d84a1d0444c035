import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '@famulus/catalogue/reading'
import { calendarSchema, type Programme, programmeSchema, statusSchema } from '@famulus/domain/programmes'
import {
  type Expressed,
  expressedAs,
  lowerRequirement,
  type Requirement,
  requirementSchema,
} from '@famulus/domain/requirements'
import { describe, expect, test } from 'vitest'
import { readYaml } from '../../catalogue/yaml-file.ts'

const file = 'docs/hard-cases.md'
const text = readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8')
const { catalogue } = loadCatalogue()
const programmes = new Map(catalogue.programmes.map(({ programme }) => [programme.id, programme]))

const expressed = new Map<string, Expressed>(
  catalogue.programmes.flatMap(({ programme, units, preferred }) =>
    [...units, ...preferred].flatMap(({ members }) =>
      members.map((one) => [`${programme.id}#${one.requirement.id}`, expressedAs(one)] as const),
    ),
  ),
)

const classes = ['Computed', 'Judgement', 'Calendar', 'Sentence']
const everyNumber = Array.from({ length: 63 }, (_, index) => index + 1)

/** `| 3 | Two-sided windows | **Computed** | the hour |` */
const rows = [...text.matchAll(/^\| (\d+) \| (.+?) \| \*\*(\w+)\*\* \| (.+?) \|$/gm)].map(
  ([, number, name, kind]) => ({ number: Number(number), name, kind: kind ?? '' }),
)

/** `### 3. Two-sided windows`, and what follows it. */
const cases = [...text.matchAll(/^### (\d+)\. (.+)\n([\s\S]*?)(?=^##|$(?![\s\S]))/gm)].map(
  ([, number, name, body]) => ({ number: Number(number), name, body: body ?? '' }),
)

const referencesOf = (wanted: number): string[] =>
  cases.filter(({ number }) => number === wanted).flatMap(({ body }) => references(body))

describe('the cases', () => {
  test('all 63 are in the table, in order, each once', () => {
    expect(rows.map(({ number }) => number)).toEqual(everyNumber)
  })

  test('all 63 are told, in order, each once, under the name of the table', () => {
    expect(cases.map(({ number, name }) => `${number} ${name}`)).toEqual(
      rows.map(({ number, name }) => `${number} ${name}`),
    )
  })

  test('each is of one of the four classes, and the sentence above the table counts them', () => {
    expect(rows.filter(({ kind }) => !classes.includes(kind))).toEqual([])
    const counted = classes.map((name) => `${rows.filter(({ kind }) => kind === name).length} ${name}`)
    expect(text).toContain(`${counted.join(', ')}.`)
  })

  test('at most a fifth stays a sentence', () => {
    expect(rows.filter(({ kind }) => kind === 'Sentence').length).toBeLessThanOrEqual(12)
  })

  test('a case that is computed or judged names a requirement of the catalogue', () => {
    const claimed = rows.filter(({ kind }) => kind === 'Computed' || kind === 'Judgement')
    expect(claimed.filter(({ number }) => referencesOf(number).length === 0)).toEqual([])
  })

  test('a case that is computed names one that looks at a fact or a date', () => {
    const computed = rows.filter(({ kind }) => kind === 'Computed')
    const isComputed = (reference: string) => expressed.get(reference) === 'computed'
    expect(computed.filter(({ number }) => !referencesOf(number).some(isComputed))).toEqual([])
  })
})

describe('references', () => {
  test.each([...new Set(references(text))])('%s is in the catalogue', (reference) => {
    const [id = '', requirement = ''] = reference.split('#')
    expect(programmes.has(id), `catalogue/programmes/${id}.yaml`).toBe(true)
    expect(programmes.get(id)?.requirements.map((one) => one.id)).toContain(requirement)
  })
})

const blocks = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = ''], index) => {
  const [first = '', ...rest] = yaml.split('\n')
  const [, kind = '', host = '', invented] =
    /^# (\w+) ([a-z0-9-]+)( \(not in the catalogue\))?$/.exec(first) ?? []
  const name = `${index + 1}: ${first}${/^id: (.*)$/m.exec(yaml)?.[0].slice(3) ?? ''}`
  return { name, kind, host, invented: invented !== undefined, yaml: rest.join('\n') }
})
const ofKind = (wanted: string) => blocks.filter(({ kind }) => kind === wanted)

describe('excerpts', () => {
  const schemas: Readonly<Record<string, { safeParse: (data: unknown) => { success: boolean } }>> = {
    calendar: calendarSchema,
    status: statusSchema,
    fees: programmeSchema.shape.fees,
    selection: programmeSchema.shape.selection,
  }

  test('begin with what they are and of which host', () => {
    const unknown = blocks.filter(({ kind }) => kind !== 'requirement' && !Object.hasOwn(schemas, kind))
    expect(unknown.map(({ name }) => name)).toEqual([])
    expect(blocks.filter(({ host, invented }) => programmes.has(host) === invented)).toEqual([])
  })

  test.each(ofKind('requirement'))('$name is a requirement and has a meaning', ({ host, yaml }) => {
    const requirement = requirementSchema.parse(dataOf(yaml))
    const rulebook = programmes.get(host) ?? {
      id: host,
      country: host.slice(0, 2).toUpperCase(),
      requirements: [requirement],
    }
    expect(lowerRequirement(requirement, rulebook, catalogue.reference).core).toBeDefined()
  })

  test.each(ofKind('requirement').filter(({ invented }) => !invented))(
    '$name means what the catalogue says',
    ({ host, yaml }) => {
      const requirement = requirementSchema.parse(dataOf(yaml))
      const original = programmes.get(host)?.requirements.find(({ id }) => id === requirement.id)
      expect(original && meaningOf(requirement)).toEqual(original && meaningOf(original))
      expect(original, requirement.id).toBeDefined()
    },
  )

  test.each(blocks.filter(({ kind }) => kind !== 'requirement'))('$name has the shape', ({ kind, yaml }) => {
    expect(schemas[kind]?.safeParse(dataOf(yaml))).toMatchObject({ success: true })
  })

  test.each(blocks.filter(({ kind, invented }) => kind !== 'requirement' && !invented))(
    '$name says what the catalogue says',
    ({ kind, host, yaml }) => {
      const part = programmes.get(host)?.[kind as keyof Programme]
      const given = dataOf(yaml)
      // An excerpt may leave out whole keys, and whole fees.
      if (Array.isArray(given))
        expect(part).toEqual(expect.arrayContaining(given.map((one) => expect.objectContaining(one))))
      else expect(part).toMatchObject(given as object)
    },
  )
})

/** What is written as `us-harvard#final_year`. */
function references(markdown: string): string[] {
  return [...markdown.matchAll(/`([a-z]+(?:-[a-z0-9]+)+#[a-z0-9_-]+)`/g)].map(
    ([, reference = '']) => reference,
  )
}

function dataOf(yaml: string): unknown {
  const { data, problems } = readYaml(file, yaml)
  expect(problems).toEqual([])
  return data
}

/** All that changes a verdict; the wording and the sources do not. */
function meaningOf({
  waivers,
  otherReadings,
  says: _,
  source: _source,
  covers: _covers,
  ...rest
}: Requirement) {
  return {
    ...rest,
    waivers: waivers?.map(({ id, when, by }) => ({ id, when, by })),
    otherReadings: otherReadings?.map(({ needs }) => needs),
  }
}
