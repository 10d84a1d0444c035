import { problemText } from '@famulus/advice/profile'
import type { ProgrammeProblem } from '@famulus/contract'
import type { Problem } from '@famulus/domain/profile'
import type { Language, Translate } from '@famulus/messages/speaking'
import { knownFieldName } from './label.ts'

type Speaking = { readonly t: Translate; readonly language: Language }

/** What is wrong, where, and what would be right. The place is said as the form calls it. */
export function problemLine({ code, facts, place }: ProgrammeProblem, speaking: Speaking): string {
  const { t } = speaking
  // The server gives a problem of shape as the domain does.
  if (code === 'shape')
    return problemText({ ...facts, path: placeLine(place, speaking) } as unknown as Problem, t)
  const texts = Object.entries(facts).map(([name, fact]) => [name, textOf(fact)])
  return t(`editor.finding.${code}`, { from: '…', until: '…', ...Object.fromEntries(texts) })
}

/** Parts of a document that a form calls otherwise than the document does. */
const names: Readonly<Record<string, string>> = {
  requirements: 'rule',
  documents: 'document',
  fees: 'fee',
  sites: 'site',
}

/** Keys as the form calls them, and rows by number; within a rule from there on. */
function placeLine(place: ProgrammeProblem['place'], speaking: Speaking): string {
  const [part] = place
  const within = part === 'requirements' && place.length > 2 ? place.slice(2) : place
  const of = names[String(part)] ?? String(part)
  const words = within.flatMap((key) =>
    typeof key === 'number' ? [String(key + 1)] : [knownFieldName(speaking, of, key) ?? key],
  )
  return words.join(' › ')
}

/** Another rule that a problem names, by its words instead of its short name. */
export const naming =
  (nameOf: (id: string) => string) =>
  (problem: ProgrammeProblem): ProgrammeProblem => {
    const { other } = problem.facts
    return typeof other === 'string'
      ? { ...problem, facts: { ...problem.facts, other: nameOf(other) } }
      : problem
  }

/** The problem that stands at a field. */
export const problemAt = (
  problems: readonly ProgrammeProblem[],
  place: readonly (string | number)[],
): ProgrammeProblem | undefined => problems.find((one) => one.place.join('.') === place.join('.'))

const textOf = (fact: unknown): unknown => (Array.isArray(fact) ? fact.join(', ') : fact)

/** Problems within one rule; those of the document as a whole stand above all. */
export const problemsOfRule = (problems: readonly ProgrammeProblem[], index: number): ProgrammeProblem[] =>
  problems.filter(({ place }) => place[0] === 'requirements' && place[1] === index)
