import { globSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sideDoors, subjectsOf, workspaces } from './allowed-imports.ts'

type Source = { readonly path: string; readonly text: string }
type Import = { readonly from: string; readonly target: string }

const root = join(import.meta.dirname, '..', '..')
const everyPath = globSync('**', { cwd: root, exclude: isNotOurs }).map((path) => path.split(sep).join('/'))
const sources: Source[] = everyPath
  // `*.testing.ts` is what several tests share: builders, arbitraries.
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|testing|config)\.tsx?$/.test(path))
  .map((path) => ({ path, text: withoutComments(readFileSync(join(root, path), 'utf8')) }))
const imports: Import[] = sources.flatMap(importsOf)

describe.each(Object.entries(workspaces))('%s', (workspace, allowed) => {
  const inside = imports.filter(({ from }) => from.startsWith(`${workspace}/`))

  test('has code', () => {
    expect(sources.filter(({ path }) => path.startsWith(`${workspace}/`))).not.toEqual([])
  })

  test(`imports of ours only: ${allowed.own.join(', ') || 'nothing'}`, () => {
    const doors = inside.filter(({ target }) => target.startsWith('@famulus/'))
    expect(doors.filter(({ target }) => !allowed.own.some((other) => isDoorOf(other, target)))).toEqual([])
  })

  test('reaches other workspaces by name, never by path', () => {
    const relative = inside.filter(({ target }) => isPath(target))
    expect(relative.filter((each) => !resolved(each).startsWith(`${workspace}/`))).toEqual([])
  })

  test(`imports of others only: ${allowed.foreign.join(', ') || 'nothing'}`, () => {
    const foreign = inside.filter(({ target }) => !isPath(target) && !target.startsWith('@famulus/'))
    expect(foreign.filter(({ target }) => !allowed.foreign.some((name) => matches(name, target)))).toEqual([])
  })
})

describe.each(Object.entries(subjectsOf))('inside %s', (workspace, subjects) => {
  const inside = imports.filter(({ from, target }) => from.startsWith(`${workspace}/`) && isPath(target))

  test('every file belongs to a subject of the table', () => {
    const paths = sources.map(({ path }) => path).filter((path) => path.startsWith(`${workspace}/`))
    expect(paths.filter((path) => !Object.hasOwn(subjects, subjectOf(path)))).toEqual([])
  })

  test('a subject imports only those below it', () => {
    const wrong = inside.filter((each) => {
      const [own, other] = [subjectOf(each.from), subjectOf(resolved(each))]
      return own !== other && !subjects[own]?.includes(other)
    })
    expect(wrong).toEqual([])
  })

  test('a subject is entered through its index.ts', () => {
    const wrong = inside.filter((each) => {
      const [own, other] = [subjectOf(each.from), subjectOf(resolved(each))]
      const doors = [`${workspace}/${other}/index.ts`, ...sideDoors]
      return own !== other && !doors.includes(resolved(each))
    })
    expect(wrong).toEqual([])
  })
})

describe('inside the domain', () => {
  test.each([
    ['makes code from text', /\beval\s*\(|\bFunction\s*\(/],
    [
      'reads the clock',
      /\bDate\.now\b|\bnew Date\s*(\(\s*\)|(?![\s(]))|\bTemporal\.Now\b|\bperformance\.now\b/,
    ],
    ['throws dice', /\bMath\.random\b|\bcrypto\.(getRandomValues|randomUUID)\b/],
    ['reads the environment', /\bprocess\.env\b|\bimport\.meta\.env\b/],
  ])('nothing %s', (_, forbidden) => {
    const domain = sources.filter(({ path }) => path.startsWith('domain/'))
    expect(domain.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([])
  })
})

test('no folder is called after nothing in particular', () => {
  expect(everyPath.filter((path) => /(^|\/)(utils?|helpers?|common)(\/|$)/.test(path))).toEqual([])
})

test.each([
  ["import { a } from './a.ts'", ['./a.ts']],
  ["import a, {\n  b,\n  type C,\n} from './a.ts'\nexport * from './b.ts'", ['./a.ts', './b.ts']],
  ["import type { A } from './a.ts'; import './b.ts'", ['./a.ts', './b.ts']],
  ["import a from './a.json' with { type: 'json' }", ['./a.json']],
  ["const a = await import('./a.ts')\ntype B = import('./b.ts').B", ['./a.ts', './b.ts']],
  ["// import './a.ts'\n/* import './b.ts' */\nexport const c = 'from here'", []],
])('the imports of %j are read', (text, targets) => {
  const read = importsOf({ path: 'x.ts', text: withoutComments(text) })
  expect(read.map(({ target }) => target)).toEqual(targets)
})

function importsOf({ path, text }: Source): Import[] {
  const statement =
    /\b(?:import|export)\b[^'";=()]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g
  return [...text.matchAll(statement)].map((found) => ({ from: path, target: found[1] ?? found[2] ?? '' }))
}

function withoutComments(text: string): string {
  // A line comment starts the line or follows a space, so that the slashes in 'https://…' stay.
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

function isNotOurs(path: string): boolean {
  return /(^|[\\/])(node_modules|\.git|data|coverage|dist|\.made)$/.test(path)
}

function isPath(target: string): boolean {
  return target.startsWith('.') || target.startsWith('/')
}

function resolved({ from, target }: Import): string {
  return posix.join(posix.dirname(from), target)
}

function subjectOf(path: string): string {
  return path.split('/')[1] ?? ''
}

/** `@famulus/catalogue`, one subject of it, or a part with a door of its own: `@famulus/domain/requirements/checks`. */
function isDoorOf(allowed: string, target: string): boolean {
  const [, name, ...rest] = target.split('/')
  const isOneDoor = allowed.includes('/')
  return isOneDoor ? [name, ...rest].join('/') === allowed : name === allowed && rest.length <= 2
}

function matches(name: string, target: string): boolean {
  if (name.endsWith(':*')) return target.startsWith(name.slice(0, -1))
  return target === name || target.startsWith(`${name}/`)
}
