import type { Assessed } from '@famulus/advice/programmes'
import type { Session, Student } from '@famulus/advice/session'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import { eachLeaf } from '@famulus/domain/requirements'
import { addPeriod, type Day, dayOf, type IsoDate } from '@famulus/domain/time'
import { budgetOfPlace } from './budget-of-place.ts'
import { disciplinesOf } from './offered.ts'
import type { WhereSearch } from './where-search.ts'

export type Filtered = {
  /** Everything but the filter by answer: what the numbers on the chips count. */
  readonly counted: readonly Assessed[]
  readonly shown: readonly Assessed[]
  /** Left out because the student's own school stands in that country. */
  readonly atHome: number
}

/** What of the places fits the address, in its order. `found`: what the text search gives, when there is a text. */
export function filtered(
  places: readonly Assessed[],
  search: WhereSearch,
  found: ReadonlyMap<string, number> | undefined,
  { schoolCountry }: Pick<Student, 'schoolCountry'>,
  session: Session,
): Filtered {
  const isWanted = wantedBy(search, found, session)
  const countries = search.country?.split(',')
  const chosen = search.answer?.split(',')
  const [counted, shown]: [Assessed[], Assessed[]] = [[], []]
  let atHome = 0
  for (const one of places) {
    if (!isWanted.every((fits) => fits(one))) continue
    const { country } = one.compiled.programme
    if (countries ? !countries.includes(country) : country === schoolCountry) {
      if (!countries) atHome += 1
      continue
    }
    counted.push(one)
    if (!chosen || chosen.includes(one.assessment.answer)) shown.push(one)
  }
  return { counted, shown: ordered(shown, search, session), atHome }
}

type Fits = (one: Assessed) => boolean

/** What is asked of a place beside its country and its answer: nothing that is not asked costs time. */
function wantedBy(
  { discipline, kind, language, month, cost, visa }: WhereSearch,
  found: ReadonlyMap<string, number> | undefined,
  session: Session,
): readonly Fits[] {
  const asked: (Fits | undefined | false | '')[] = [
    found && (({ compiled }) => found.has(compiled.programme.id)),
    discipline && (({ compiled }) => mayOffer(compiled, discipline)),
    kind && (({ compiled }) => kindsOf(compiled).includes(kind)),
    language && (({ compiled }) => languagesOf(compiled).includes(language)),
    month && ((one) => startsIn(one, month)),
    cost !== undefined && ((one) => (euroOf(one, session) ?? Number.POSITIVE_INFINITY) <= cost * 100),
    visa === 'none' && ((one) => !namesVisa(one, session)),
  ]
  return asked.filter((fits) => typeof fits === 'function')
}

/** A host that names no disciplines has not said that it lacks one. */
function mayOffer({ programme }: CompiledProgramme, discipline: string): boolean {
  const disciplines = disciplinesOf(programme)
  return disciplines.length === 0 || disciplines.includes(discipline)
}

/** A host that names no kind of stay takes clinical electives: that is what the catalogue is about. */
export function kindsOf({ programme }: CompiledProgramme): readonly string[] {
  const kinds = programme.offerings.flatMap(({ stayKinds = [] }) => stayKinds)
  return kinds.length > 0 ? [...new Set(kinds)] : ['clinical-elective']
}

const languages = new WeakMap<CompiledProgramme, readonly string[]>()

/** Languages that some rule of the host asks for. */
export function languagesOf(compiled: CompiledProgramme): readonly string[] {
  const codes = languages.get(compiled) ?? languagesIn(compiled)
  languages.set(compiled, codes)
  return codes
}

function languagesIn({ units, preferred }: CompiledProgramme): readonly string[] {
  const codes = new Set<string>()
  for (const { core } of [...units, ...preferred])
    eachLeaf(core, ({ say }) => {
      const { language } = say.values ?? {}
      if (say.code.startsWith('language') && typeof language === 'string') codes.add(language)
    })
  return [...codes]
}

function startsIn({ assessment: { windows, reachable } }: Assessed, month: string): boolean {
  const first = dayOf(`${month}-01` as IsoDate) // the address is read strictly
  const last: Day = addPeriod(first, { months: 1 }, 'down') - 1
  return [...windows.possible, ...reachable.possible].some(({ lo, hi }) => lo <= last && hi >= first)
}

const namesVisa = (one: Assessed, session: Session): boolean =>
  budgetOfPlace(one, session).lines.some(({ line, items }) => line === 'visa' && items.length > 0)

const euroOf = (one: Assessed, session: Session): number | undefined => {
  const { total, lines } = budgetOfPlace(one, session)
  return lines.some(({ euro }) => euro) ? total.lowCents : undefined
}

function ordered(places: readonly Assessed[], { order }: WhereSearch, session: Session): readonly Assessed[] {
  if (order === 'soonest')
    return places.toSorted((a, b) => isNo(a) - isNo(b) || a.assessment.start - b.assessment.start)
  if (order === 'name')
    return places.toSorted((a, b) =>
      a.compiled.programme.name.localeCompare(b.compiled.programme.name, session.language),
    )
  if (order === 'cost')
    return places.toSorted(
      (a, b) => (euroOf(a, session) ?? UNKNOWN_SUM) - (euroOf(b, session) ?? UNKNOWN_SUM),
    )
  return places
}

const UNKNOWN_SUM = Number.MAX_SAFE_INTEGER
const isNo = ({ assessment }: Assessed): number => Number(assessment.answer === 'no')
