import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  eachOf,
  examples,
  famulus,
  printed,
  rawPieces,
  root,
  temporaryFolder,
  today,
} from '../run.testing.ts'

describe.concurrent('profile check', () => {
  test('of every example is good', async () => {
    const said = await eachOf(examples, (file) => printed(['profile', 'check', file]))
    for (const [index, text] of said.entries()) expect(text).toContain(`${examples[index]} can be used: `)
  })

  test('names every problem of a bad one', async () => {
    const file = join(temporaryFolder(), 'bad.yaml')
    writeFileSync(file, 'profile: 1\ncitizenships: [de]\nstudy: {year: 99}\n')
    const { code, err } = await famulus(['profile', 'check', file])
    expect(code).toBe(2)
    expect(err).toContain(`${file} has 2 problems:`)
    expect(err).toContain('citizenships[0]: "de"')
    expect(err).toContain('study.year: 99')
  })
})

describe.concurrent('catalogue', () => {
  /** A copy of the catalogue that tests may break. */
  function copied(): string {
    const folder = join(temporaryFolder(), 'catalogue')
    mkdirSync(folder)
    for (const part of ['programmes', 'conversions', 'actions', 'lists', 'awards', 'costs'])
      cpSync(join(root, 'catalogue', part), join(folder, part), { recursive: true })
    return folder
  }

  test('check finds no problem', async () => {
    expect(await printed(['catalogue', 'check'])).toMatch(
      /^\d+ programmes, [\d,]+ requirements, \d+ awards, \d+ files of costs: no problem found\..*\n$/m,
    )
    expect(await printed(['catalogue', 'check', copied(), '--json'])).toBe('[]\n')
  })

  test('check names file, line and mend of what is broken', async () => {
    const folder = copied()
    const file = join(folder, 'programmes', 'gb-oxford.yaml')
    const lines = readFileSync(file, 'utf8').split('\n')
    const at = lines.findIndex((line) => /^ {4}source: /.test(line))
    writeFileSync(file, lines.with(at, '    source: nowhere').join('\n'))
    const { code, out } = await famulus(['catalogue', 'check', 'catalogue'], { cwd: join(folder, '..') })
    expect(code).toBe(1)
    expect(out).toContain(`catalogue/programmes/gb-oxford.yaml:${at + 1}  requirements.`)
    expect(out).toContain('source "nowhere" is not among the sources of this file')
    expect(out).toMatch(/\n {2}Mend: use one of: .+\n\n/)
    expect(out).toMatch(/\n1 problem in 1 file\..*\n$/)
    const asJson = await famulus(['catalogue', 'check', folder, '--json'])
    expect(asJson.code).toBe(1)
    expect(JSON.parse(asJson.out)).toMatchObject([{ file, line: at + 1 }])
  })

  test('check names what is broken in an award', async () => {
    const folder = copied()
    const file = join(folder, 'awards', 'de-rub-promos-praktika.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('with: [erasmus]', 'with: [de-nobody]'))
    const { code, out } = await famulus(['catalogue', 'check', folder, '--json'])
    expect(code).toBe(1)
    const line = text.split('\n').findIndex((one) => one.includes('with: [erasmus]')) + 1
    expect(JSON.parse(out)).toMatchObject([{ file, line, path: 'cumulation.0.with' }])
  })

  test('coverage counts every rule once', async () => {
    type Line = Record<'computed' | 'judgement' | 'sentence', number>
    type Counted = { readonly rules: number; readonly share: number; readonly lines: readonly Line[] }
    const read = async (...options: string[]): Promise<Record<'hosts' | 'awards', Counted>> =>
      JSON.parse(await printed(['catalogue', 'coverage', ...options, '--json']))
    const sum = (lines: readonly Line[]) =>
      lines.reduce((total, line) => total + line.computed + line.judgement + line.sentence, 0)
    const [counted, byTopic] = await Promise.all([read(), read('--by', 'topic')])
    for (const side of ['hosts', 'awards'] as const) {
      expect(sum(counted[side].lines)).toBe(counted[side].rules)
      expect(sum(byTopic[side].lines)).toBe(counted[side].rules)
      expect(counted[side].share).toBeGreaterThan(0.75)
      expect(await printed(['catalogue', 'coverage'])).toContain(`: ${counted[side].rules} `)
    }
  })

  test('stale lists fewer programmes the more years are granted', async () => {
    const [all, few] = await Promise.all(
      ['0', '8'].map(async (years) =>
        JSON.parse(await printed(['catalogue', 'stale', ...today, '--years', years, '--json'])),
      ),
    )
    expect(few.length).toBeGreaterThan(0)
    expect(all.length).toBeGreaterThan(few.length)
    for (const { newest } of few) expect(newest ?? 0).toBeLessThan(2018)
    expect(await printed(['catalogue', 'stale', ...today, '--years', '8'])).toContain(`\n${few.length} of `)
  })

  test('show tells one programme in both languages, and as JSON', async () => {
    for (const language of ['en', 'de']) {
      const view = await printed(['catalogue', 'show', 'us-harvard', ...today, '--lang', language])
      expect(view).toMatch(/^Harvard Medical School, Boston\n/)
      expect(rawPieces(view)).toEqual([])
    }
    expect(JSON.parse(await printed(['catalogue', 'show', 'us-harvard', '--json'])).id).toBe('us-harvard')
  })

  test('show tells one award with what its frames add', async () => {
    for (const language of ['en', 'de']) {
      const view = await printed(['catalogue', 'show', 'rub-promos', ...today, '--lang', language])
      expect(view).toMatch(/^PROMOS for internships at RUB/)
      expect(view).toMatch(/(?:frame|Rahmen) de-daad-promos\)/)
      expect(rawPieces(view)).toEqual([])
    }
    const { id, benefits } = JSON.parse(
      await printed(['catalogue', 'show', 'de-rub-promos-praktika', '--json']),
    )
    expect({ id, benefits: benefits.length }).toEqual({ id: 'de-rub-promos-praktika', benefits: 2 })
  })
})

describe.concurrent('schema', () => {
  const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']

  test.each(['profile', 'programme', 'award'])('%s is a JSON Schema', async (name) => {
    const schema = JSON.parse(await printed(['schema', name]))
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    const wrong: string[] = []
    walk(schema, '#', (node, place) => {
      const { type, $ref, pattern, required, properties } = node
      if (type !== undefined && ![type].flat().every((one) => types.includes(String(one))))
        wrong.push(`${place}: type ${type}`)
      if (typeof $ref === 'string' && !resolves($ref, schema)) wrong.push(`${place}: ${$ref} leads nowhere`)
      if (typeof pattern === 'string') new RegExp(pattern, 'u')
      if (Array.isArray(required))
        for (const key of required)
          if (!Object.hasOwn(Object(properties), key)) wrong.push(`${place}: ${key} is required and unknown`)
    })
    expect(wrong).toEqual([])
    expect(Object.keys(resolved(schema).properties)).toContain(
      name === 'profile' ? 'citizenships' : 'sources',
    )
  })

  type Node = Readonly<Record<string, unknown>>
  /** Every schema in a schema; below `properties` and `$defs` the keys are names, not words of JSON Schema. */
  function walk(
    value: unknown,
    place: string,
    visit: (node: Node, place: string) => void,
    names = false,
  ): void {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) walk(item, `${place}/${index}`, visit)
    else if (typeof value === 'object' && value !== null) {
      if (!names) visit(value as Node, place) // an object, as was just asked
      for (const [key, inner] of Object.entries(value)) {
        const isData = !names && ['enum', 'const', 'default', 'examples', 'required'].includes(key)
        if (!isData) walk(inner, `${place}/${key}`, visit, !names && ['properties', '$defs'].includes(key))
      }
    }
  }
  const at = (ref: string, schema: unknown): unknown =>
    ref
      .split('/')
      .slice(1)
      .reduce((node, key) => Object(node)[key.replaceAll('~1', '/').replaceAll('~0', '~')], schema)
  const resolves = (ref: string, schema: unknown) => ref === '#' || at(ref, schema) !== undefined
  const resolved = (schema: { $ref?: string }) => Object(schema.$ref ? at(schema.$ref, schema) : schema)
})
