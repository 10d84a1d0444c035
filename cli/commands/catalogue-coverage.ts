import {
  type Counted,
  countBy,
  shareOf,
  type Told,
  toldByFunders,
  toldByHosts,
} from '@famulus/advice/catalogue'
import type { Session } from '@famulus/advice/session'
import { openAwards } from '@famulus/catalogue/awards'
import { type Command, OK } from '../command.ts'
import { commonOptions, oneOf, type Parsed, text } from '../options.ts'
import { openSession } from '../session.ts'
import { bold, dim } from '../terminal/style.ts'
import { table } from '../terminal/table.ts'
import { paragraph } from '../terminal/width.ts'

export const catalogueCoverage: Command = {
  usage: 'catalogue coverage [--of hosts|awards] [--by topic]',
  summary:
    'How much of what hosts and funders say is computed, judged by a person with a settling question, or only a sentence.',
  takes: 0,
  options: {
    lang: commonOptions.lang ?? { type: 'string', help: '' },
    json: { type: 'boolean', help: 'print JSON for programs' },
    of: { type: 'string', value: 'hosts|awards', help: 'only what hosts say, or only what funders say' },
    by: { type: 'string', value: 'file|topic', help: 'one line a file (default) or a topic' },
  },
  examples: [
    'famulus catalogue coverage',
    'famulus catalogue coverage --of awards --by topic',
    'famulus catalogue coverage --json',
  ],
  run,
}

type Side = { readonly name: 'hosts' | 'awards'; readonly told: readonly Told[] }

async function run(parsed: Parsed): Promise<number> {
  const session = await openSession(parsed)
  const [by] = oneOf('by', [text(parsed, 'by') ?? 'file'], ['file', 'topic'])
  const [of] = oneOf('of', [text(parsed, 'of') ?? 'both'], ['hosts', 'awards', 'both'])
  const sides: Side[] = [
    ...(of === 'awards' ? [] : [{ name: 'hosts' as const, told: toldByHosts(session) }]),
    ...(of === 'hosts' ? [] : [{ name: 'awards' as const, told: await everythingTold(session) }]),
  ]
  const counted = sides.map(({ name, told }) => [
    name,
    { ...shareOf(told), lines: countBy(told, by === 'topic') },
  ])
  const told = parsed.values.json
    ? JSON.stringify(Object.fromEntries(counted), null, 2)
    : sides.map((side) => sideView(side, by === 'topic', session)).join('\n\n')
  process.stdout.write(`${told}\n`)
  return OK
}

async function everythingTold({ catalogue }: Session): Promise<Told[]> {
  const { awards, reference } = await openAwards(catalogue.reference)
  return toldByFunders(
    awards.map(({ award }) => award),
    reference,
  )
}

function sideView({ name, told }: Side, byTopic: boolean, session: Session): string {
  const { rules, mandatory, share } = shareOf(told)
  const total = session.t(`cli.coverage.total-${name}`, {
    rules,
    mandatory,
    share: `${(100 * share).toFixed(1)} %`,
  })
  return `${coverageTable(name, countBy(told, byTopic), byTopic, session)}\n\n${bold(paragraph(total, '', 0))}`
}

function coverageTable(
  side: Side['name'],
  lines: readonly Counted[],
  byTopic: boolean,
  { t }: Session,
): string {
  const number = (value: number) => ({ text: value === 0 ? '·' : String(value) })
  const first = byTopic ? 'topic' : side === 'hosts' ? 'host' : 'award'
  const names = [first, ...(byTopic ? [] : ['kind']), 'rules', 'computed', 'judged', 'sentences']
  const columns = names.map((column, index) => ({
    title: t(`cli.coverage.column.${column}`),
    least: index === 0 ? 12 : 6,
    most: index === 0 ? 40 : 30,
  }))
  const rows = lines.map(({ name, kind, computed, judgement, sentence }) => [
    { text: name },
    ...(byTopic ? [] : [{ text: kind }]),
    number(computed + judgement + sentence),
    number(computed),
    number(judgement),
    number(sentence),
  ])
  return table(columns, rows, dim)
}
