import type { Assessed } from '@famulus/advice/programmes'
import type { Scene } from '../app/scene.tsx'

const SUGGESTIONS = 3

/** `places`: the most useful first. The best answers now that are not on the list: abroad, and no two in one country as long as there are others. */
export function suggestedFor(
  places: readonly Assessed[],
  { student, profile }: Pick<Scene, 'student' | 'profile'>,
): Assessed[] {
  const listed = new Set(profile.shortlist ?? [])
  const abroad = places.filter(
    (one) =>
      one.assessment.answer !== 'no' &&
      !listed.has(one.compiled.programme.id) &&
      one.compiled.programme.country !== student.schoolCountry,
  )
  const countries = new Set<string>()
  const [apart, rest]: [Assessed[], Assessed[]] = [[], []]
  for (const one of abroad) {
    const { country } = one.compiled.programme
    ;(countries.has(country) ? rest : apart).push(one)
    countries.add(country)
  }
  return [...apart, ...rest].slice(0, SUGGESTIONS)
}
