import { z } from 'zod'
import { disciplineSchema, routeSchema, stayKindSchema } from '../../profile/index.ts'
import { all, type Core, not } from '../core.ts'
import { defineKind, say } from '../kind.ts'
import { has } from './has.ts'
import { asksSomething, codes, present, yes } from './shared.ts'

/** Mostly a guard: the rule is for some electives, sites or routes only. */
export const elective = defineKind(
  'elective',
  'Which elective is wished: discipline, site, route, kind of stay, language of the course.',
  {
    disciplines: z.array(disciplineSchema).min(1).optional(),
    notDisciplines: z.array(disciplineSchema).min(1).optional(),
    sites: codes.optional(),
    notSites: codes.optional(),
    routes: z.array(routeSchema).min(1).optional(),
    notRoutes: z.array(routeSchema).min(1).optional(),
    stayKinds: z.array(stayKindSchema).min(1).optional(),
    notStayKinds: z.array(stayKindSchema).min(1).optional(),
    languages: codes.optional(),
    paid: yes,
  },
  (params) =>
    all(
      ...present<Core>(
        params.disciplines &&
          has('stay.discipline', params.disciplines, 'elective.disciplines', 'disciplines'),
        params.notDisciplines &&
          not(has('stay.discipline', params.notDisciplines, 'elective.not-disciplines', 'disciplines')),
        params.sites && has('stay.site', params.sites, 'elective.sites', 'sites'),
        params.notSites && not(has('stay.site', params.notSites, 'elective.not-sites', 'sites')),
        params.routes && has('stay.route', params.routes, 'elective.routes', 'routes'),
        params.notRoutes && not(has('stay.route', params.notRoutes, 'elective.not-routes', 'routes')),
        params.stayKinds && has('stay.kind', params.stayKinds, 'elective.stay-kinds', 'stayKinds'),
        params.notStayKinds &&
          not(has('stay.kind', params.notStayKinds, 'elective.not-stay-kinds', 'stayKinds')),
        params.languages && has('stay.languages', params.languages, 'elective.languages', 'languages'),
        params.paid && { op: 'compare', fact: 'stay.paid', cmp: '>=', to: 1, say: say('elective.paid') },
      ),
    ),
  asksSomething,
)
