import { nearest } from '@famulus/domain/profile'
import { kindJsonSchema, kinds } from '@famulus/domain/requirements'
import { type Command, OK } from '../command.ts'
import type { Parsed } from '../options.ts'
import { refusal } from '../refusal.ts'
import { bold, dim } from '../terminal/style.ts'
import { pad, paragraph } from '../terminal/width.ts'

export const catalogueKinds: Command = {
  usage: 'catalogue kinds [KIND]',
  summary: 'The kinds of requirement for `needs`, and with a name its parameters and what they may be.',
  takes: 1,
  options: {},
  examples: ['famulus catalogue kinds', 'famulus catalogue kinds language'],
  run,
}

const names = kinds.map(({ name }) => name as string)

function run({ positionals: [asked] }: Parsed): number {
  const width = Math.max(...names.map((name) => name.length))
  if (asked === undefined) {
    const lines = kinds.map(({ name, schema }) =>
      paragraph(schema.description ?? '', `${bold(pad(name, width))}  `, width + 2),
    )
    process.stdout.write(`${lines.join('\n')}\n\nParameters of one: famulus catalogue kinds language\n`)
    return OK
  }
  const kind = kinds.find(({ name }) => name === asked)
  if (!kind) throw refusal('no-kind', { asked, names: nearest(asked, names) ?? names.join(', ') })
  const { description = '', properties = {}, required = [] } = kindJsonSchema(kind.name)
  const parameters = Object.entries(properties).filter(([name]) => name !== 'kind')
  const lines = parameters.map(([name, parameter]) => {
    const must = required.includes(name) && parameter.default === undefined ? ' (needed)' : ''
    return `  ${bold(name)}${must}\n${paragraph(parameterText(parameter), '    ', 4)}`
  })
  process.stdout.write(
    `${bold(asked)}\n${paragraph(description, '', 0)}\n\n${lines.join('\n')}\n${dim(`Cases that read like a table: domain/requirements/kinds/${asked}.cases.yaml`)}\n`,
  )
  return OK
}

type Parameter = {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly items?: Parameter
  readonly properties?: Readonly<Record<string, Parameter>>
  readonly pattern?: string
}

/** What a parameter means and what it may be, in words. */
function parameterText(parameter: Parameter): string {
  const fallback = parameter.default === undefined ? '' : `usually ${JSON.stringify(parameter.default)}`
  return [parameter.description, valuesText(parameter), fallback].filter(Boolean).join('; ')
}

function valuesText({ type, enum: choices, const: only, items, properties }: Parameter): string {
  if (only !== undefined) return JSON.stringify(only)
  if (choices) return `one of ${choices.join(', ')}`
  if (items) return `a list of ${valuesText(items)}`
  if (properties) return `{${Object.keys(properties).join(', ')}}`
  return (
    { string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false' }[type ?? ''] ?? ''
  )
}
