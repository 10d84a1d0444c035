import { type Prompt, promptsFor } from '@famulus/advice/profile'
import type { Assessed } from '@famulus/advice/programmes'
import { profilePathOf } from '@famulus/domain/profile'
import { type Question, questionsOf } from '@famulus/domain/programmes'

/** Its path names it: all semesters are said in one place. */
export type NextQuestion = Question & { readonly path: string; readonly prompts: readonly Prompt[] }

/** The question that decides most of those that are not put off; then those that were to come later. */
export function nextQuestion(
  places: readonly Assessed[],
  { later, unknown }: { readonly later: readonly string[]; readonly unknown: readonly string[] },
): NextQuestion | undefined {
  const all = questionsOf(places.map(({ assessment }) => assessment))
    .map((question) => ({ ...question, path: profilePathOf(question.fact) }))
    .filter(({ path }) => !unknown.includes(path))
  const next = all.find(({ path }) => !later.includes(path)) ?? firstPutOff(all, later)
  return next && { ...next, prompts: promptsFor(next.fact) }
}

const firstPutOff = <One extends { path: string }>(all: readonly One[], later: readonly string[]) =>
  later.flatMap((path) => all.find((one) => one.path === path) ?? [])[0]

/** How many places have an answer now that had none before. */
export function decidedSince(before: readonly Assessed[], now: readonly Assessed[]): number {
  const unknown = new Set(before.filter(isUnknown).map(({ compiled }) => compiled))
  return now.filter((one) => !isUnknown(one) && unknown.has(one.compiled)).length
}

export const isUnknown = ({ assessment }: Assessed): boolean => assessment.answer === 'unknown'
