import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  eachOf,
  famulus,
  printed,
  rawPieces,
  root,
  start,
  TODAY,
  temporaryFolder,
  tooLong,
} from './run.testing.ts'

const examples = readdirSync(join(root, 'examples'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `examples/${name}`)
const student = 'examples/year-6-germany.yaml'
const today = ['--today', TODAY] as const

type Answered = {
  readonly id: string
  readonly kind: string
  readonly answer: string
  readonly country: string
}

const signs: Readonly<Record<string, string>> = {
  '●': 'yes',
  '◐': 'fixable',
  '◷': 'not-yet',
  '✉': 'ask',
  '?': 'unknown',
  '○': 'no',
}

/** The answers of the table, in its order. */
const rowsOf = (out: string) =>
  [...out.matchAll(/^([●◐◷✉?○]) \S.*? {2,}([a-z0-9-]+) /gm)].map(([, sign = '', id]) => ({
    id,
    answer: signs[sign],
  }))
const isPlace = ({ kind }: Answered) => kind === 'host' || kind === 'student-exchange-organisation'
const answersOf = (json: string): Answered[] => JSON.parse(json)

describe.concurrent('check', () => {
  const tables = new Map<string, string>()
  const answers = new Map<string, Answered[]>()

  beforeAll(async () => {
    await eachOf(examples, async (file) => {
      tables.set(file, await printed(['check', file, ...today]))
      answers.set(file, answersOf(await printed(['check', file, ...today, '--json'])))
    })
  })

  test.each(examples)('%s has one line a programme, the same in the table and in JSON', (file) => {
    const rows = rowsOf(tables.get(file) ?? '')
    const places = (answers.get(file) ?? []).filter(isPlace)
    expect(rows).toEqual(places.map(({ id, answer }) => ({ id, answer })))
    expect(tables.get(file)).toContain(`\n${rows.length} programmes, `.trimStart())
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  test.each(examples)('%s leaves no cell empty but the start of a no', (file) => {
    const lines = (tables.get(file) ?? '').split('\n').filter((line) => /^[●◐◷✉?○] /.test(line))
    // Answer, programme, first start, what decides, status.
    const poor = lines.filter((line) => line.split(/ {2,}/).length < (line.startsWith('○') ? 4 : 5))
    expect(poor).toEqual([])
    expect(rawPieces(lines.join('\n'))).toEqual([])
  })

  test('a nearly empty profile gets no flat no for what nobody has said', () => {
    const told = answers.get('examples/nearly-empty.yaml') ?? []
    expect(told.filter(({ answer }) => answer === 'unknown').length).toBeGreaterThan(50)
  })

  test('speaks German', async () => {
    const out = await printed(['check', student, ...today, '--lang', 'de'])
    expect(out).toMatch(/^\d+ Programme, Beginn zwischen /)
    expect(out).toMatch(/^Antwort +Programm +Erster Beginn +Was entscheidet +Programm ist$/m)
    expect(rowsOf(out)).toEqual(rowsOf(tables.get(student) ?? ''))
    expect(rawPieces(out)).toEqual([])
  })

  test('speaks the language of the terminal', async () => {
    expect(await printed(['check', student, ...today], { env: { LANG: 'de_DE.UTF-8' } })).toContain('Antwort')
  })

  test.each([
    ['--country', 'gb,IE', ({ country }: Answered) => ['GB', 'IE'].includes(country)],
    ['--answer', 'yes,fixable', ({ answer }: Answered) => ['yes', 'fixable'].includes(answer)],
  ])('%s %s shows only these', async (option, value, wanted) => {
    const shown = answersOf(await printed(['check', student, ...today, option, value, '--json']))
    const all = answers.get(student) ?? []
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.map(({ id }) => id)).toEqual(all.filter(wanted).map(({ id }) => id))
  })

  test('programmes at home are left out, said, and shown when asked for', async () => {
    const withHome = answersOf(await printed(['check', student, ...today, '--home', '--json']))
    const atHome = withHome.filter((one) => one.country === 'DE' && isPlace(one)).length
    expect(atHome).toBeGreaterThan(0)
    expect((answers.get(student) ?? []).filter((one) => one.country === 'DE' && isPlace(one))).toEqual([])
    expect(tables.get(student)).toContain(`${atHome} programmes in your own country are left out`)
  })

  test('--start asks for one day', async () => {
    const args = ['check', student, ...today, '--start', '2027-06-07', '--json']
    const starts = JSON.parse(await printed(args)).map(({ start: day }: { start: string }) => day)
    // A programme that cannot be reached by then names a later day.
    expect(starts.every((day: string) => day >= '2027-06-07')).toBe(true)
    expect(starts.filter((day: string) => day === '2027-06-07').length).toBeGreaterThan(50)
  })

  test('a filter that fits nothing says so', async () => {
    expect(await printed(['check', student, ...today, '--country', 'AQ'])).toMatch(/^No programme fits/)
  })
})

describe.concurrent('input that cannot be used ends with 2 and names what is wrong:', () => {
  test.each([
    ['an option that does not exist', ['check', student, '--contry', 'US'], '--contry'],
    ['an option without its value', ['check', student, '--country'], '--country'],
    ['a country by its name', ['check', student, '--country', 'Germany'], '--country Germany'],
    ['an answer that does not exist', ['check', student, '--answer', 'maybe'], '--answer maybe'],
    ['a day that does not exist', ['check', student, '--start', '2027-02-30'], '--start 2027-02-30'],
    ['a start that has passed', ['check', student, ...today, '--start', '2026-11-21'], '--start 2026-11-21'],
    ['weeks that nobody goes', ['check', student, '--weeks', '99'], '--weeks 99'],
    ['a discipline with a slip', ['check', student, '--discipline', 'surgry'], 'did you mean surgery?'],
    ['a route that does not exist', ['check', student, '--route', 'sea'], '--route sea'],
    ['a language that nobody speaks here', ['check', student, '--lang', 'fr'], '--lang fr'],
    ['a profile that is not there', ['check', 'nowhere.yaml'], 'There is no profile nowhere.yaml'],
    ['a profile that is a folder', ['check', 'examples'], 'examples is a folder'],
    ['a file that is no profile', ['check', 'biome.json'], 'biome.json has'],
    ['one file too many', ['check', student, 'other.yaml'], '"other.yaml" is more than the command takes'],
    ['a programme that is not there', ['explain', 'us-harvad', student], 'Did you mean: us-harvard'],
    ['a programme that is not named', ['explain'], 'Which programme?'],
    ['one programme to compare', ['compare', 'us-yale', '-p', student], 'Name two to four programmes'],
    [
      'five programmes to compare',
      ['compare', 'us-yale', 'gb-oxford', 'za-uct', 'nz-otago', 'au-sydney', '-p', student],
      '"au-sydney" is more than the command takes',
    ],
    ['a schema that is not there', ['schema', 'elective'], 'famulus schema profile'],
    ['a way to count that is not there', ['catalogue', 'coverage', '--by', 'age'], '--by age'],
    ['years that are no number', ['catalogue', 'stale', '--years', 'two'], '--years two'],
    ['a folder that is no catalogue', ['catalogue', 'check', 'examples'], 'examples is not a catalogue'],
    ['half a command', ['catalogue'], 'famulus catalogue check'],
    ['a command that does not exist', ['chekc'], 'There is no command "chekc". Did you mean: famulus check'],
  ])('%s', async (_, args, said) => {
    const { code, out, err } = await famulus(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.replaceAll(/\s+/g, ' ')).toContain(said)
    expect(err).not.toMatch(/^\s+at /m)
  })

  test('no profile at all, in a folder without one', async () => {
    const { code, err } = await famulus(['check'], { cwd: temporaryFolder() })
    expect(code).toBe(2)
    expect(err).toContain('famulus ask --profile profile.yaml')
  })
})

describe.concurrent('explain', () => {
  const five = ['us-harvard', 'gb-oxford', 'au-sydney', 'za-uct', 'ch-zurich']
  const views = new Map<string, string>()

  beforeAll(async () => {
    const asked = five.flatMap((id) => ['en', 'de'].map((language) => [id, language] as const))
    await eachOf(asked, async ([id, language]) => {
      views.set(`${id} ${language}`, await printed(['explain', id, student, ...today, '--lang', language]))
    })
  })

  test.each(five.flatMap((id) => ['en', 'de'].map((language) => `${id} ${language}`)))('%s', (asked) => {
    const view = views.get(asked) ?? ''
    expect(view.length).toBeGreaterThan(1000)
    expect(rawPieces(view)).toEqual([])
    expect(view).toContain(asked.endsWith('de') ? '\nAnforderungen\n' : '\nRequirements\n')
    // Every page that is read is named.
    expect(view).toMatch(/\n(?:Sources|Quellen)\n {2}\S+: .+\n {4}https?:\/\//)
  })

  test.each(five)('%s says the same answer in both languages and in JSON', async (id) => {
    const { answer, requirements } = JSON.parse(await printed(['explain', id, student, ...today, '--json']))
    const signOf = (view: string | undefined) => /^([●◐◷✉?○]) /m.exec(view ?? '')?.[1] ?? ''
    expect(signs[signOf(views.get(`${id} en`))]).toBe(answer)
    expect(signs[signOf(views.get(`${id} de`))]).toBe(answer)
    expect(requirements.length).toBeGreaterThan(2)
    for (const { says, source } of requirements) {
      expect(says).toEqual(expect.any(String))
      expect([source].flat().length).toBeGreaterThan(0)
    }
  })

  test('a no shows what is open instead', async () => {
    const view = await printed(['explain', 'us-mount-sinai', student, ...today])
    expect(view).toMatch(/\nOpen to you instead\n {2}us-\S+: /)
  })

  test('a part of the name is enough', async () => {
    expect(await printed(['explain', 'Oxford', '-p', student, ...today])).toBe(views.get('gb-oxford en'))
  })
})

describe.concurrent('compare', () => {
  test.each([
    ['two', ['us-yale', 'gb-oxford']],
    ['four', ['us-yale', 'gb-oxford', 'za-uct', 'nz-otago']],
  ])('%s programmes stand side by side', async (_, ids) => {
    const args = ['compare', ...ids, '-p', student, ...today]
    const [view, json] = await Promise.all([printed(args), printed([...args, '--json'])])
    expect(view.split('\n')[2]?.trim().split(/ {2,}/)).toEqual(ids)
    expect(rawPieces(view)).toEqual([])
    const answers = answersOf(json)
    expect(answers.map(({ id }) => id)).toEqual(ids)
    const line = view.split('\n').find((text) => /^[≠ ] Answer /.test(text)) ?? ''
    const seen = [...line.matchAll(/[●◐◷✉?○](?= )/g)].map(([sign]) => signs[sign])
    expect(seen).toEqual(answers.map(({ answer }) => answer))
    expect(line.startsWith('≠')).toBe(new Set(seen).size > 1)
  })
})

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
    for (const part of ['programmes', 'conversions', 'actions'])
      cpSync(join(root, 'catalogue', part), join(folder, part), { recursive: true })
    return folder
  }

  test('check finds no problem', async () => {
    expect(await printed(['catalogue', 'check'])).toMatch(
      /^\d+ files, \d+ requirements: no problem found\.\n$/,
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

  test('coverage counts every rule once', async () => {
    const counted = JSON.parse(await printed(['catalogue', 'coverage', '--json']))
    type Line = Record<'computed' | 'judgement' | 'sentence', number>
    const sum = (lines: Line[]) =>
      lines.reduce((total, line) => total + line.computed + line.judgement + line.sentence, 0)
    expect(sum(counted.lines)).toBe(counted.rules)
    expect(counted.share).toBeGreaterThan(0.8)
    const byTopic = JSON.parse(await printed(['catalogue', 'coverage', '--by', 'topic', '--json']))
    expect(sum(byTopic.lines)).toBe(counted.rules)
    expect(await printed(['catalogue', 'coverage'])).toContain(`\n${counted.rules} rules; `)
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
})

describe.concurrent('schema', () => {
  const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']

  test.each(['profile', 'programme'])('%s is a JSON Schema', async (name) => {
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

describe('the output', () => {
  const commands = [
    ['--help'],
    ['check', '--help'],
    ['compare', '--help'],
    ['check', student, ...today],
    ['check', 'examples/nearly-empty.yaml', ...today, '--lang', 'de'],
    ['explain', 'us-harvard', 'examples/year-5-germany.yaml', ...today],
    ['explain', 'au-sydney', 'examples/us-school.yaml', ...today, '--lang', 'de'],
    ['compare', 'us-yale', 'gb-oxford', '-p', student, ...today],
    ['compare', 'us-yale', 'gb-oxford', 'za-uct', 'nz-otago', '-p', student, ...today, '--lang', 'de'],
    ['profile', 'check', student],
    ['catalogue', 'check'],
    ['catalogue', 'coverage'],
    ['catalogue', 'coverage', '--by', 'topic', '--lang', 'de'],
    ['catalogue', 'stale', ...today, '--lang', 'de'],
    ['catalogue', 'show', 'us-harvard', ...today],
  ]
  const narrow = new Map<string, string>()

  beforeAll(async () => {
    await eachOf(commands, async (args) => {
      narrow.set(args.join(' '), await printed(args, { env: { COLUMNS: '80' } }))
    })
  })

  test.each(commands.map((args) => args.join(' ')))('of %s stays within 80 columns', (command) => {
    expect(tooLong(narrow.get(command) ?? '', 80)).toEqual([])
  })

  test.each(commands.map((args) => args.join(' ')))(
    'of %s has no colours and no spaces at line ends',
    (command) => {
      expect(narrow.get(command)).not.toContain('\x1b')
      expect(narrow.get(command)).not.toMatch(/[ \t]$/m)
    },
  )

  test('has colours only when wanted, and the same words with them', async () => {
    const args = ['explain', 'us-harvard', student, ...today]
    const [plain, coloured, refused] = await Promise.all([
      printed(args),
      printed(args, { env: { FORCE_COLOR: '1' } }),
      printed(args, { env: { NO_COLOR: '1' } }),
    ])
    expect(coloured).toContain('\x1b[')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what begins a colour code
    expect(coloured.replaceAll(/\x1b\[[0-9;]*m/g, '')).toBe(plain)
    expect(refused).toBe(plain)
  })

  test('may be cut off by its reader', async () => {
    const child = start(['check', student, ...today])
    let err = ''
    child.stderr.on('data', (text: string) => {
      err += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.end()
    const code = await new Promise((resolve) => {
      child.on('close', resolve)
    })
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})

describe.concurrent('help', () => {
  test('names every command, and every command has its own', async () => {
    const overview = await printed(['--help'])
    const names = [...overview.matchAll(/^ {2}([a-z]+(?: [a-z]+)?) {2,}\S/gm)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(9)
    const helps = await eachOf(names, (name) => printed([...name.split(' '), '--help']))
    for (const [index, help] of helps.entries()) expect(help).toContain(`famulus ${names[index]}`)
  })

  test.each([[[]], [['-h']], [['help']]])('%j is the overview', async (args) => {
    expect(await printed(args)).toBe(await printed(['--help']))
  })

  test('of a group names its commands', async () => {
    const group = await printed(['catalogue', '--help'])
    expect(group).toContain('catalogue stale')
    expect(group).not.toContain('profile check')
    expect(await printed(['help', 'check'])).toBe(await printed(['check', '--help']))
  })
})

describe.concurrent('the cache', () => {
  const args = ['check', student, ...today]

  test('makes no difference, whether cold, warm, torn or impossible', async () => {
    const folder = temporaryFolder()
    const cache = { env: { XDG_CACHE_HOME: folder } }
    const cold = await printed(args, cache)
    const [file, ...more] = readdirSync(join(folder, 'famulus'))
    expect(more).toEqual([])
    expect(await printed(args, cache)).toBe(cold)
    writeFileSync(join(folder, 'famulus', file ?? ''), '{"programmes": [')
    expect(await printed(args, cache)).toBe(cold)
    expect(await printed(args, cache)).toBe(cold)
  })

  test('in a folder that cannot be written to is done without', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    mkdirSync(join(folder, 'read-only'), { mode: 0o555 })
    const around = (name: string) => ({ env: { XDG_CACHE_HOME: join(folder, name) } })
    const [usual, below, readOnly] = await Promise.all([
      printed(args),
      printed(args, around('file/below')),
      printed(args, around('read-only')),
    ])
    expect(below).toBe(usual)
    expect(readOnly).toBe(usual)
  })
})
