import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCatalogue } from './load.ts'

const programme = (needs: string, more = ''): string => `id: us-host
name: Host
country: US
sources:
  - {key: page, url: "https://host.example/", title: Page}
requirements:
  - id: length
    about: quota
    says: How long the stay may be.
    needs: ${needs}
    source: page
${more}status: {state: unknown}
`

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'famulus-catalogue-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const load = (needs: string, more?: string, others: Readonly<Record<string, string>> = {}) =>
  loadCatalogue(folderWith({ 'programmes/us-host.yaml': programme(needs, more), ...others }))

test('a rule that nobody can meet refuses the file and names the line and the mend', () => {
  const { catalogue, problems, warnings } = load('{kind: stay-length, minWeeks: 8, maxWeeks: 4}')
  expect(catalogue.programmes).toEqual([])
  expect(warnings).toEqual([])
  expect(problems.map((problem) => ({ ...problem, file: basename(problem.file) }))).toEqual([
    {
      file: 'us-host.yaml',
      line: 10,
      path: 'requirements.0.needs',
      message: 'nobody can meet this, whoever they are and whenever they go; it reads stay.weeks',
      mend: 'look for bounds that cross, or for a code that is asked for and excluded',
    },
  ])
})

test('what may be meant is told, and the file counts', () => {
  const { catalogue, problems, warnings } = load('{kind: stay-length, minWeeks: 1}')
  expect(problems).toEqual([])
  expect(catalogue.programmes.map((compiled) => compiled.programme.id)).toEqual(['us-host'])
  expect(warnings.map(({ line, message }) => ({ line, message }))).toEqual([
    { line: 10, message: 'everybody meets this, so it asks nothing; it reads stay.weeks' },
  ])
})

test('a name that leads nowhere is told where it stands', () => {
  const { problems } = load(
    '{kind: stay-length, minWeeks: 4}',
    'mixedUpWith:\n  - {programme: us-guest, says: "Another programme."}\n',
  )
  expect(problems.map(({ line, path, message }) => ({ line, path, message }))).toEqual([
    {
      line: 13,
      path: 'mixedUpWith.0.programme',
      message: 'there is no programme "us-guest" in the catalogue',
    },
  ])
})

test('an action that can never help is told where it stands', () => {
  const { problems } = load('{kind: stay-length, minWeeks: 4}', '', {
    'actions/tests.yaml':
      'actions:\n  - id: toefl\n    table: languageTests\n    match: {test: [toefl-ibt-2026, toefl-ibt-2023]}\n',
  })
  expect(problems.map(({ file, line, path }) => ({ file: basename(file), line, path }))).toEqual([
    { file: 'tests.yaml', line: 4, path: 'actions.0.match.test' },
  ])
})

test('an action of a table that is not there is refused', () => {
  const { problems } = load('{kind: stay-length, minWeeks: 4}', '', {
    'actions/tests.yaml': 'actions:\n  - id: toefl\n    table: tests\n    match: {test: [toefl-ibt-2026]}\n',
  })
  expect(problems.map(({ line, path }) => ({ line, path }))).toEqual([
    { line: 3, path: 'actions[toefl].table' },
  ])
})
