import { problemText } from '@famulus/advice/profile'
import type { ProgrammeProblem } from '@famulus/contract'
import type { Problem } from '@famulus/domain/profile'
import type { Translate } from '@famulus/messages/speaking'

/** What is wrong, where, and what would be right. */
export function problemLine({ code, facts }: ProgrammeProblem, t: Translate): string {
  if (code === 'shape') return problemText(facts as unknown as Problem, t) // the server gives it as the domain does
  const texts = Object.entries(facts).map(([name, fact]) => [name, textOf(fact)])
  return t(`editor.finding.${code}`, { from: '…', until: '…', ...Object.fromEntries(texts) })
}

const textOf = (fact: unknown): unknown => (Array.isArray(fact) ? fact.join(', ') : fact)

/** Problems within one rule; those of the document as a whole stand above all. */
export const problemsOfRule = (problems: readonly ProgrammeProblem[], index: number): ProgrammeProblem[] =>
  problems.filter(({ place }) => place[0] === 'requirements' && place[1] === index)
