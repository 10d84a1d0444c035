import type { CompiledProgramme } from '@famulus/domain/programmes'
import { type Expressed, expressedAs, type Lowered, lowerRequirement } from '@famulus/domain/requirements'
import { type Command, OK } from '../command.ts'
import { commonOptions, oneOf, type Parsed, text } from '../options.ts'
import { openSession, type Session } from '../session.ts'
import { bold, dim } from '../terminal/style.ts'
import { table } from '../terminal/table.ts'
import { paragraph } from '../terminal/width.ts'

export const catalogueCoverage: Command = {
  name: 'catalogue coverage',
  usage: 'catalogue coverage [--by topic]',
  summary:
    'How much of what hosts ask is computed, judged by a person with a settling question, or only a sentence.',
  takes: 0,
  options: {
    lang: commonOptions.lang ?? { type: 'string', help: '' },
    json: { type: 'boolean', help: 'print JSON for programs' },
    by: { type: 'string', value: 'programme|topic', help: 'one line a programme (default) or a topic' },
  },
  examples: [
    'famulus catalogue coverage',
    'famulus catalogue coverage --by topic',
    'famulus catalogue coverage --json',
  ],
  run,
}

type Counted = { readonly name: string; readonly kind: string } & Record<Expressed, number>
type Rule = { readonly programme: CompiledProgramme['programme']; readonly lowered: Lowered }

function run(parsed: Parsed): number {
  const session = openSession(parsed)
  const rules = rulesOf(session)
  const [by] = oneOf('by', [text(parsed, 'by') ?? 'programme'], ['programme', 'topic'])
  const byTopic = by === 'topic'
  const lines = countBy(
    rules,
    byTopic ? ({ lowered }) => lowered.requirement.about : ({ programme }) => programme.id,
    byTopic,
  )
  const mandatory = rules.filter(({ lowered }) => lowered.requirement.severity !== 'preferred')
  const expressed = mandatory.filter(({ lowered }) => expressedAs(lowered) !== 'sentence').length
  const share = mandatory.length === 0 ? 1 : expressed / mandatory.length
  if (parsed.values.json) {
    process.stdout.write(
      `${JSON.stringify({ rules: rules.length, mandatory: mandatory.length, expressed, share, lines }, null, 2)}\n`,
    )
    return OK
  }
  const { t } = session
  const total = t('cli.coverage.total', {
    rules: rules.length,
    mandatory: mandatory.length,
    share: `${(100 * share).toFixed(1)} %`,
  })
  process.stdout.write(`${coverageTable(lines, byTopic, session)}\n\n${bold(paragraph(total, '', 0))}\n`)
  return OK
}

/** Rules and waivers: a waiver is a rule of the source as well. */
function rulesOf({ catalogue }: Session): Rule[] {
  return catalogue.programmes.flatMap(({ programme }) =>
    programme.requirements.flatMap((requirement) => [
      { programme, lowered: lowerRequirement(requirement, programme, catalogue.reference) },
    ]),
  )
}

function countBy(rules: readonly Rule[], nameOf: (rule: Rule) => string, byTopic: boolean): Counted[] {
  const counted = new Map<string, Counted>()
  for (const rule of rules) {
    const name = nameOf(rule)
    const known = counted.get(name) ?? {
      name,
      kind: byTopic ? '' : rule.programme.kind,
      computed: 0,
      judgement: 0,
      sentence: 0,
    }
    const expressed = expressedAs(rule.lowered)
    counted.set(name, { ...known, [expressed]: known[expressed] + 1 })
  }
  return [...counted.values()]
}

/** The column of the kind of programme. */
const KIND = 1

function coverageTable(lines: readonly Counted[], byTopic: boolean, { t }: Session): string {
  const number = (value: number) => ({ text: value === 0 ? '·' : String(value) })
  const columns = [byTopic ? 'topic' : 'host', 'kind', 'rules', 'computed', 'judged', 'sentences'].map(
    (column, index) => ({
      title: t(`cli.coverage.column.${column}`),
      least: index === 0 ? 12 : 6,
      most: index < 2 ? 30 : 12,
    }),
  )
  const rows = lines.map(({ name, kind, computed, judgement, sentence }) => [
    { text: name },
    { text: kind },
    number(computed + judgement + sentence),
    number(computed),
    number(judgement),
    number(sentence),
  ])
  const withoutKind = <Item>(items: readonly Item[]) => items.filter((_, index) => index !== KIND)
  // A topic has rules of every kind of programme.
  return byTopic ? table(withoutKind(columns), rows.map(withoutKind), dim) : table(columns, rows, dim)
}
