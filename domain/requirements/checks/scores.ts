import { type LanguageTest, languageScales } from '../../profile/index.ts'
import type { Section } from '../kind.ts'
import { type Finding, found, type Path } from './finding.ts'
import { lacking, offScale, steps } from './scales.ts'

const sections = ['reading', 'listening', 'speaking', 'writing'] as const
type Scores = { readonly test: LanguageTest } & {
  readonly [Part in 'minimum' | 'eachSection' | Section]?: number | undefined
}

/** Scores that no report of the test can show. */
export function scores(asked: Scores, about: string, path: Path): Finding[] {
  const { test, minimum } = asked
  const { overall, section } = languageScales[test] ?? {}
  return [
    ...ofScore(test, minimum, overall, about, [...path, 'minimum']),
    ...otherScale(asked, about, [...path, 'minimum']),
    ...(['eachSection', ...sections] as const).flatMap((part) =>
      ofScore(test, asked[part], section, about, [...path, part]),
    ),
    ...sections
      .filter((part) => asked[part] !== undefined && lacking[test]?.includes(part))
      .map((part) => found('units.no-such-part', about, [...path, part], { scale: test, part })),
  ]
}

function ofScore(
  test: LanguageTest,
  score: number | undefined,
  scale: readonly [number, number] | undefined,
  about: string,
  path: Path,
): Finding[] {
  const off = offScale(test, score, scale && { least: scale[0], most: scale[1] }, about, path)
  const step = steps[test]
  if (score === undefined || step === undefined || off.length > 0 || Number.isInteger(score / step))
    return off
  return [found('units.between-steps', about, path, { scale: test, value: score, step })]
}

/** A total of 5 on the scale of 0 to 120 was meant for the one of 1 to 6. */
function otherScale({ test, minimum }: Scores, about: string, path: Path): Finding[] {
  if (test !== 'toefl-ibt-2023' || minimum === undefined || minimum < 1 || minimum > 6) return []
  return [found('units.other-scale', about, path, { scale: test, value: minimum, other: 'toefl-ibt-2026' })]
}
