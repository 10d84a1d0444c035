import { spanOfDate, type Told, valueIn } from '../imprecise.ts'
import type { Profile } from '../profile-schema.ts'
import { codes, isComplete, originOf, type Statement, scalar, singleCode } from './statement.ts'

export function personStatements(profile: Profile): Statement[] {
  const { passport, citizenships, statuses, engagements, scholarships } = profile
  const complete = (path: string) => isComplete(profile, path)
  return [
    ...codes('person.citizenships', citizenships, complete('citizenships')),
    ...oneOrMore('person.residence', profile.residence, complete('residence')),
    ...codes('person.statuses', statuses, complete('statuses')),
    ...singleCode('person.sex', profile.sex),
    ...nativeLanguages(profile),
    ...codes('person.engagements', engagements, complete('engagements')),
    ...codes('person.scholarships', scholarships, complete('scholarships')),
    ...(passport ? scalar('passport.validUntil', { ...passport, is: passport.validUntil }, spanOfDate) : []),
    ...decisions(profile),
  ]
}

/** A single code counts as all there is. */
export function oneOrMore(
  fact: 'person.residence' | 'school.region',
  told: Told<string | readonly string[]> | undefined,
  complete: boolean,
): Statement[] {
  if (told === undefined) return []
  const value = valueIn(told)
  const has = typeof value === 'string' ? [value] : value
  const is = { has, complete: complete || typeof value === 'string' }
  return [{ codes: fact, is, origin: originOf(fact, told) }]
}

function nativeLanguages(profile: Profile): Statement[] {
  const native = profile.languages?.filter((entry) => entry.native).map(({ language }) => language)
  return codes('person.nativeLanguages', native, isComplete(profile, 'languages'))
}

function decisions({ decisions: all = [] }: Profile): Statement[] {
  const keys = (granted: boolean) =>
    all
      .filter((one) => one.granted === granted)
      .map(({ rulebook, requirement, about }) => `${rulebook}/${requirement}/${about}`)
  return (['decisions.granted', 'decisions.refused'] as const).flatMap((fact) => {
    const has = keys(fact === 'decisions.granted')
    return has.length > 0 ? codes(fact, has, false) : []
  })
}
