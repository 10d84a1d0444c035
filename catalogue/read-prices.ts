import { basename } from 'node:path'
import { type CostFile, costFileSchema, type PriceBook, schoolFileSchema } from '@famulus/domain/funding'
import { noRates, ratesSchema } from '@famulus/domain/money'
import { valuesAt } from '@famulus/domain/programmes/editing'
import type { Reference } from '@famulus/domain/requirements'
import { yamlFile, yamlFiles } from './files.ts'
import { type ParsedFile, parseFile } from './parse-file.ts'
import type { Problem } from './problem.ts'
import { sourcesMissing } from './source-problems.ts'
import type { YamlFile } from './yaml-file.ts'

/** What the files of costs may name. */
type Known = { readonly lists: Reference['lists']; readonly programmes: ReadonlySet<string> }

/** Costs, exchange rates and the places of home schools. A file with a problem is left out. */
export function readPrices(root: string, known: Known): { prices: PriceBook; problems: readonly Problem[] } {
  const costs = yamlFiles(root, 'costs').map((file) => checked(parseFile(file, costFileSchema), known))
  const [rates] = yamlFile(root, 'rates.yaml').map((file) => parseFile(file, ratesSchema))
  const [schools] = yamlFile(root, 'schools.yaml').map((file) => parseFile(file, schoolFileSchema))
  return {
    prices: {
      costs: costs.flatMap(({ data }) => data ?? []),
      rates: rates?.data ?? noRates,
      schools: schools?.data?.schools ?? [],
    },
    problems: [rates, schools, ...costs].flatMap((parsed) => parsed?.problems ?? []),
  }
}

function checked(parsed: ParsedFile<CostFile>, known: Known): ParsedFile<CostFile> {
  const { yaml, data } = parsed
  if (!data) return parsed
  const problems = [
    ...sourcesMissing(yaml, data),
    ...doubledIds(yaml, data),
    ...unknownNames(yaml, data, known),
    ...wrongName(yaml, data),
  ]
  return problems.length > 0 ? { yaml, problems } : parsed
}

const problem = (yaml: YamlFile, path: readonly PropertyKey[], message: string, mend: string): Problem => ({
  file: yaml.file,
  line: yaml.lineOf(path),
  path: path.join('.'),
  message,
  mend,
})

function doubledIds(yaml: YamlFile, { costs, notes }: CostFile): Problem[] {
  const places = [
    ...costs.map(({ id }, index) => ({ id, path: ['costs', index, 'id'] })),
    ...notes.map(({ id }, index) => ({ id, path: ['notes', index, 'id'] })),
  ]
  return places
    .filter(({ id }, index) => places.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => problem(yaml, path, `"${id}" is there twice`, 'give the second one another id'))
}

/** Lists, programmes and older figures that are named have to be there. */
function unknownNames(yaml: YamlFile, { costs }: CostFile, { lists, programmes }: Known): Problem[] {
  const ids = new Set(costs.map(({ id }) => id))
  const isKnown: Readonly<Record<string, (name: string) => boolean>> = {
    list: (name) => Object.hasOwn(lists, name),
    notList: (name) => Object.hasOwn(lists, name),
    programmes: (name) => programmes.has(name),
    replaces: (name) => ids.has(name),
  }
  return Object.entries(isKnown).flatMap(([key, known]) =>
    valuesAt(yaml.data, key).flatMap(({ value, path }) =>
      [value]
        .flat()
        .map(String)
        .filter((name) => !known(name))
        .map((name) => problem(yaml, path, `${key}: there is no "${name}"`, mends[key] ?? '')),
    ),
  )
}

const mends: Readonly<Record<string, string>> = {
  list: 'add the file to catalogue/lists or name one that is there',
  notList: 'add the file to catalogue/lists or name one that is there',
  programmes: 'name programmes by their files, without .yaml',
  replaces: 'name the older entry of this file by its id',
}

const wrongName = (yaml: YamlFile, { id }: CostFile): Problem[] =>
  basename(yaml.file) === `${id}.yaml`
    ? []
    : [problem(yaml, ['id'], `id "${id}" is not the name of the file`, `call the file ${id}.yaml`)]
