import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { catalogueFolder } from './files.ts'
import { loadCatalogue } from './load.ts'

const programme = `id: xx-example
name: Example University Hospital
country: DE
sources: [{key: main, url: "https://example.org/electives", title: Electives}]
requirements:
  - id: school
    about: institution_approval
    says: A partner school.
    needs: {kind: institution-approval, list: partners}
    source: main
status: {state: open, source: main}
`
const partners = `id: partners
title: Partner schools
asOf: 2025
complete: true
codes: [de-bochum]
source: {url: "https://example.org/partners", title: Partners, kind: official}
`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'famulus-catalogue-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const problemsHere = () =>
  loadCatalogue(folder).problems.map((problem) => ({ ...problem, file: relative(folder, problem.file) }))

test('folders that are not there are empty: Git keeps none without a file', () => {
  write('programmes/xx-example.yaml', programme.replace(/, list: partners/, ', countries: [DE]'))
  const { catalogue, problems } = loadCatalogue(folder)
  expect(problems).toEqual([])
  expect(catalogue.programmes.map(({ programme: { id } }) => id)).toEqual(['xx-example'])
})

test('a list is found by its name', () => {
  write('programmes/xx-example.yaml', programme)
  write('lists/partners.yaml', partners)
  expect(problemsHere()).toEqual([])
})

test('a list that is not there is named', () => {
  write('programmes/xx-example.yaml', programme)
  expect(problemsHere()).toEqual([
    {
      file: 'programmes/xx-example.yaml',
      line: 9,
      path: 'requirements.0.needs.list',
      message: expect.stringContaining('partners'),
      mend: 'add the file to catalogue/lists or name one that is there',
    },
  ])
})

test.each([
  ['list', 'lists/partners.yaml', partners.replace('[de-bochum]', '[]'), 5, 'codes'],
  ['conversion', 'conversions/a-to-b.yaml', 'from: a\nto: b\nrows: []\n', 1, 'source'],
  [
    'action',
    'actions/health.yaml',
    'actions:\n  - {id: x, table: doses, match: {antigen: []}}\n',
    2,
    'actions[x]',
  ],
])('a mistake in a %s is named as well', (_, path, text, line, place) => {
  write(path, text)
  const problems = problemsHere()
  expect(problems.map(({ file }) => file)).toContain(path)
  expect(problems.find((problem) => problem.path.startsWith(place))).toMatchObject({ file: path, line })
})

test('a file with a mistake is left out, the others stay', () => {
  cpSync(join(catalogueFolder, 'programmes', 'gb-oxford.yaml'), join(folder, 'programmes', 'gb-oxford.yaml'))
  write('programmes/xx-example.yaml', 'id: [\n')
  write('programmes/notes.txt', 'not a programme')
  const { catalogue, problems } = loadCatalogue(folder)
  expect(catalogue.programmes.map(({ programme: { id } }) => id)).toEqual(['gb-oxford'])
  expect(problems.length).toBeGreaterThan(0)
})
