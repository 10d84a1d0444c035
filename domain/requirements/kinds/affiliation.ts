import { all, type Core } from '../core.ts'
import { defineKind } from '../kind.ts'
import { has } from './has.ts'
import { asksSomething, codes, present } from './shared.ts'

/** To what the student belongs, as far as funders ask. One code of each parameter is enough. */
export const affiliation = defineKind(
  'affiliation',
  'Belonging to a religious community, a society, an engagement or a region of residence.',
  {
    faiths: codes.optional().describe('such as catholic, protestant, orthodox, old-oriental, jewish, muslim'),
    memberships: codes.optional().describe('societies such as bvmd, zad, rstmh'),
    engagements: codes.optional(),
    regions: codes.optional().describe('of residence: ISO 3166-2 such as AT-1, or a code of a district'),
  },
  ({ faiths, memberships, engagements, regions }) =>
    all(
      ...present<Core>(
        faiths && has('person.faiths', faiths, 'affiliation.faiths', 'faiths'),
        memberships && has('person.memberships', memberships, 'affiliation.memberships', 'memberships'),
        engagements && has('person.engagements', engagements, 'affiliation.engagements', 'engagements'),
        regions && has('person.regions', regions, 'affiliation.regions', 'regions'),
      ),
    ),
  asksSomething,
)
