import { disciplineSchema, routeSchema, stayKindSchema, type Wish } from '@famulus/domain/profile'
import { type Options, oneOf, type Parsed, text, wholeNumber } from './options.ts'

/** What a student may wish on the command line, without touching the profile. */
export const wishOptions: Options = {
  start: { type: 'string', value: 'DATE', help: 'the wished first day, such as 2027-03-01' },
  'other-starts': {
    type: 'string',
    value: 'DATES',
    help: 'further first days you would take, such as 2027-04-05,2027-05-03',
  },
  weeks: { type: 'string', value: 'N', help: 'the wished length in weeks' },
  discipline: { type: 'string', value: 'NAME', help: 'the wished discipline, such as surgery' },
  site: { type: 'string', value: 'SITE', help: 'the site of the host, such as northern' },
  route: { type: 'string', value: 'ROUTE', help: `the way in: ${routeSchema.options.join(', ')}` },
  kind: { type: 'string', value: 'KIND', help: `the kind of stay: ${stayKindSchema.options.join(', ')}` },
}

/** Only what was said: the profile's wish stays where the line is silent. */
export function wishOf(parsed: Parsed): Wish {
  const discipline = text(parsed, 'discipline')
  const route = text(parsed, 'route')
  const weeks = wholeNumber(parsed, 'weeks', 1, 52)
  const site = text(parsed, 'site')
  const chosen =
    discipline === undefined ? undefined : oneOf('discipline', [discipline], disciplineSchema.options)[0]
  const way = route === undefined ? undefined : oneOf('route', [route], routeSchema.options)[0]
  const kind = text(parsed, 'kind')
  const stayKind = kind === undefined ? undefined : oneOf('kind', [kind], stayKindSchema.options)[0]
  return {
    ...(stayKind ? { kind: stayKind } : {}),
    ...(chosen ? { discipline: chosen } : {}),
    ...(way ? { route: way } : {}),
    ...(weeks === undefined ? {} : { weeks }),
    ...(site === undefined ? {} : { site }),
  }
}
