import { spanOfDate, type Told, valueIn } from '../imprecise.ts'
import type { Profile } from '../profile-schema.ts'
import { codes, isComplete, originOf, type Statement, scalar, singleCode } from './statement.ts'

export function personStatements(profile: Profile): Statement[] {
  const { passport, citizenships, regions, statuses, faiths, memberships, engagements } = profile
  const complete = (path: string) => isComplete(profile, path)
  return [
    ...scalar('person.bornOn', profile.born, spanOfDate),
    ...codes('person.citizenships', citizenships, complete('citizenships')),
    ...oneOrMore('person.residence', profile.residence, complete('residence')),
    ...codes('person.regions', regions, complete('regions')),
    ...codes('person.statuses', statuses, complete('statuses')),
    ...singleCode('person.sex', profile.sex),
    ...nativeLanguages(profile),
    ...codes('person.faiths', faiths, complete('faiths')),
    ...codes('person.memberships', memberships, complete('memberships')),
    ...codes('person.engagements', engagements, complete('engagements')),
    ...scholarships(profile),
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

/** Those named as such, and every award that is held or granted: who has named all awards has named these. */
function scholarships(profile: Profile): Statement[] {
  const { scholarships: named, awards } = profile
  const held = (awards ?? []).filter(({ state }) => state === 'held' || state === 'granted')
  const complete = isComplete(profile, 'scholarships') || isComplete(profile, 'awards')
  if (held.length === 0) return codes('person.scholarships', named, complete)
  const has = [
    ...new Set([...(named === undefined ? [] : valueIn(named)), ...held.map(({ award }) => award)]),
  ]
  const origin = originOf('person.scholarships', named, named === undefined ? 'awards' : undefined)
  return [{ codes: 'person.scholarships', is: { has, complete }, origin }]
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
