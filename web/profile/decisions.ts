import type { Catalogue } from '@famulus/catalogue/document'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import { eachLeaf, type Leaf } from '@famulus/domain/requirements'
import type { Naming } from './naming.ts'
import type { Row } from './rows.ts'

type Judgement = Extract<Leaf, { op: 'judgement' }>

/** What a decision can be about: whose rule, which of the rules that a person decides, and which matter of it. */
export function decisionCodes(key: string, row: Row, catalogue: Catalogue): readonly string[] {
  if (key === 'rulebook') return catalogue.programmes.map(({ programme }) => programme.id)
  const keys = judgementsOf(programmeOf(row, catalogue)).map((leaf) => leaf.key.split('/'))
  if (key === 'requirement') return [...new Set(keys.map(([, requirement = '']) => requirement))]
  const matters = keys.filter(([, requirement]) => requirement === row.requirement)
  return [...new Set(matters.map(([, , matter = '']) => matter))]
}

/** The host by its name, the rule as its page has it, the matter as the question that settles it. */
export function decisionLabel(key: string, code: string, row: Row, session: Naming): string {
  const { catalogue, awardNames, sayer } = session
  const compiled = programmeOf(key === 'rulebook' ? { rulebook: code } : row, catalogue)
  if (key === 'rulebook') return compiled?.programme.name ?? awardNames.get(code) ?? code
  if (key === 'requirement')
    return compiled?.programme.requirements.find(({ id }) => id === code)?.says.replace(/\.$/, '') ?? code
  const whole = `${row.rulebook}/${row.requirement}/${code}`
  const leaf = judgementsOf(compiled).find((one) => one.key === whole)
  return leaf ? (sayer.questionOf(leaf.say) ?? sayer.sentenceOf(leaf.say)) : code
}

const programmeOf = ({ rulebook }: Row, { programmes }: Catalogue): CompiledProgramme | undefined =>
  programmes.find(({ programme }) => programme.id === rulebook)

function judgementsOf(compiled: CompiledProgramme | undefined): readonly Judgement[] {
  const found: Judgement[] = []
  for (const { core } of [...(compiled?.units ?? []), ...(compiled?.preferred ?? [])])
    eachLeaf(core, (leaf) => {
      if (leaf.op === 'judgement') found.push(leaf)
    })
  return found
}
