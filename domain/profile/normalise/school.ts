import type { Profile } from '../profile-schema.ts'
import { oneOrMore } from './person.ts'
import { amount, codes, flag, isComplete, type Statement, singleCode } from './statement.ts'

export function schoolStatements(profile: Profile): Statement[] {
  const { school = {} } = profile
  const complete = (path: string) => isComplete(profile, path)
  return [
    ...singleCode('school.id', school.id),
    ...singleCode('school.country', school.country),
    ...oneOrMore('school.region', school.region, complete('school.region')),
    ...codes('school.accreditation', school.accreditation, complete('school.accreditation')),
    ...codes('school.kinds', school.kinds, complete('school.kinds')),
    ...codes('school.networks', school.networks, complete('school.networks')),
    ...codes('school.listings', school.listings, complete('school.listings')),
    ...flag('school.partOfUniversity', school.partOfUniversity),
    ...amount('school.worldRank', school.worldRank),
  ]
}
