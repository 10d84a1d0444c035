import { z } from 'zod'
import { disciplineSchema, routeSchema, stayKindSchema } from '../../profile/index.ts'
import { all, type Core, not } from '../core.ts'
import { defineKind, say } from '../kind.ts'
import { has } from './has.ts'
import { asksSomething, codes, count, present, yes } from './shared.ts'

/** Mostly a guard: the rule is for some electives, sites or routes only. */
export const elective = defineKind(
  'elective',
  'Which elective is wished: host, discipline, site, route, kind of stay, language of the course, pay.',
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
    hosts: codes.optional().describe('ids of programmes'),
    notHosts: codes.optional(),
    paid: yes,
    unpaid: yes,
    minPayMonth: count.optional().describe('whole euros a month'),
    maxPayMonth: z.int().min(0).optional(),
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
        params.hosts && has('stay.host', params.hosts, 'elective.hosts', 'hosts'),
        params.notHosts && not(has('stay.host', params.notHosts, 'elective.not-hosts', 'hosts')),
        params.paid && { op: 'compare', fact: 'stay.paid', cmp: '>=', to: 1, say: say('elective.paid') },
        params.unpaid && { op: 'compare', fact: 'stay.paid', cmp: '<=', to: 0, say: say('elective.unpaid') },
        params.minPayMonth && pay('>=', params.minPayMonth, 'elective.min-pay'),
        params.maxPayMonth !== undefined && pay('<=', params.maxPayMonth, 'elective.max-pay'),
      ),
    ),
  asksSomething,
)

const pay = (cmp: '>=' | '<=', to: number, code: string): Core => ({
  op: 'compare',
  fact: 'stay.payMonth',
  cmp,
  to,
  say: say(code, { euros: to }),
})
