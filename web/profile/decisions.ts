import type { Catalogue } from '@famulus/catalogue/document'
import type { CompiledAward } from '@famulus/domain/funding'
import type { CompiledProgramme, Unit } from '@famulus/domain/programmes'
import { eachLeaf, type Leaf } from '@famulus/domain/requirements'
import type { Naming } from './naming.ts'
import type { Row } from './rows.ts'

type Judgement = Extract<Leaf, { op: 'judgement' }>

/** Whose rules they are: a host's or a funder's. */
type Rulebook = Pick<CompiledProgramme | CompiledAward, 'units' | 'preferred'>

/** What a decision can be about: whose rule, which of the rules that a person decides, and which matter of it. */
export function decisionCodes(
  key: string,
  row: Row,
  session: Pick<Naming, 'catalogue' | 'awards'>,
): readonly string[] {
  if (key === 'rulebook') return session.catalogue.programmes.map(({ programme }) => programme.id)
  const parts = judgementsOf(row, session).map((leaf) => partsOf(leaf.key))
  if (key === 'requirement') return [...new Set(parts.map(({ requirement }) => requirement))]
  const matters = parts.filter(({ requirement }) => requirement === row.requirement)
  return [...new Set(matters.map(({ matter }) => matter))]
}

/** Host or award by its name, the rule as its page has it, the matter as the question that settles it. */
export function decisionLabel(key: string, code: string, row: Row, session: Naming): string {
  const { catalogue, awardNames, sayer } = session
  if (key === 'rulebook') return programmeOf(code, catalogue)?.programme.name ?? awardNames.get(code) ?? code
  if (key === 'requirement') {
    const members = rulebooksOf(row, session)
      .flatMap(unitsOf)
      .flatMap((unit) => unit.members)
    return (
      members.find(({ requirement }) => requirement.id === code)?.requirement.says.replace(/\.$/, '') ?? code
    )
  }
  const whole = `${row.rulebook}/${row.requirement}/${code}`
  const leaf = judgementsOf(row, session).find((one) => one.key === whole)
  return leaf ? (sayer.questionOf(leaf.say) ?? sayer.sentenceOf(leaf.say)) : code
}

/** The rule that an award inherits has the id of its frame before its own. */
function partsOf(key: string): { readonly requirement: string; readonly matter: string } {
  const [, ...parts] = key.split('/')
  return { requirement: parts.slice(0, -1).join('/'), matter: parts.at(-1) ?? '' }
}

const programmeOf = (id: unknown, { programmes }: Catalogue): CompiledProgramme | undefined =>
  programmes.find(({ programme }) => programme.id === id)

/** Awards of one frame share its rules, so more than one may have the rule of a row. */
function rulebooksOf(
  { rulebook }: Row,
  { catalogue, awards }: Pick<Naming, 'catalogue' | 'awards'>,
): readonly Rulebook[] {
  const programme = programmeOf(rulebook, catalogue)
  if (programme) return [programme]
  return awards().filter(({ award, frames }) => [award, ...frames].some(({ id }) => id === rulebook))
}

const unitsOf = ({ units, preferred }: Rulebook): readonly Unit[] => [...units, ...preferred]

function judgementsOf(row: Row, session: Pick<Naming, 'catalogue' | 'awards'>): readonly Judgement[] {
  const found = new Map<string, Judgement>()
  for (const { core } of rulebooksOf(row, session).flatMap(unitsOf))
    eachLeaf(core, (leaf) => {
      if (leaf.op === 'judgement' && leaf.key.startsWith(`${row.rulebook}/`)) found.set(leaf.key, leaf)
    })
  return [...found.values()]
}
