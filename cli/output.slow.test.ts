import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { eachOf, printed, start, student, temporaryFolder, today, tooLong } from './run.testing.ts'

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
    ['explain', 'de-rub-promos-praktika', student, '--for', 'us-harvard', '--weeks', '8', ...today],
    ['explain', 'de-auslands-bafoeg', student, '--for', 'us-harvard', ...today, '--lang', 'de'],
    ['costs', 'us-harvard', student, '--weeks', '8', ...today],
    ['costs', 'ch-luks', student, ...today, '--lang', 'de'],
    ['fund', 'us-harvard', student, '--weeks', '8', ...today],
    ['fund', 'za-uct', student, ...today, '--lang', 'de'],
    ['awards', student, '--for', 'us-harvard', ...today],
    ['awards', student, ...today, '--lang', 'de'],
    ['plan', 'us-harvard', student, ...today, '--start', '2027-06-07'],
    ['plan', 'za-uct', student, ...today, '--start', '2027-03-01', '--lang', 'de'],
    ['profile', 'check', student],
    ['catalogue', 'check'],
    ['catalogue', 'coverage'],
    ['catalogue', 'coverage', '--by', 'topic', '--lang', 'de'],
    ['catalogue', 'coverage', '--of', 'awards', '--by', 'topic'],
    ['catalogue', 'stale', ...today, '--lang', 'de'],
    ['catalogue', 'show', 'us-harvard', ...today],
    ['catalogue', 'show', 'de-rub-promos-praktika', ...today, '--lang', 'de'],
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
