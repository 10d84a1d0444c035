import type { Random } from '../random.ts'
import { TODAY } from './offerings.ts'
import { accreditors, antigens, cores, countries, documents } from './rules.ts'

type Day = number

/** A student as the hand-written function reads one: plain values and lists. What is undefined nobody has said. */
export type Student = {
  readonly nativeLanguages: readonly string[] | undefined
  readonly country: string | undefined
  readonly accreditation: readonly string[] | undefined
  /** First day of each semester, the first at index 0. */
  readonly semesters: readonly Day[] | undefined
  readonly graduationOn: Day | undefined
  readonly enrolledUntil: Day | undefined
  readonly levels: readonly { language: string; level: number; proof: string; on: Day }[] | undefined
  readonly tests: readonly { test: string; overall: number; takenOn: Day; validUntil: Day }[] | undefined
  readonly grades: readonly { scale: string; value: number }[] | undefined
  readonly clerkships: readonly { discipline: string; weeks: number; completedOn: Day }[] | undefined
  readonly doses: readonly { antigen: string; on: Day }[] | undefined
  readonly titres: readonly { antigen: string; result: string; on: Day }[] | undefined
  readonly tuberculosis: readonly { test: string; result: string; on: Day }[] | undefined
  readonly certificates: readonly { type: string; issuedOn: Day; validUntil: Day }[] | undefined
  readonly insurances:
    | readonly { kind: string; currency: string; perClaim: number; from: Day; until: Day }[]
    | undefined
  readonly documents: readonly { type: string; issuedOn: Day }[] | undefined
}

const MISSING = 0.06
const YEAR = 365

export const drawStudents = (number: number, draw: Random): Student[] =>
  Array.from({ length: number }, () => drawStudent(draw))

function drawStudent(draw: Random): Student {
  const country = draw.pick(countries)
  const known = <Value>(value: Value): Value | undefined => (draw.chance(MISSING) ? undefined : value)
  const enrolledOn = TODAY - draw.whole(900, 1640)
  const graduationOn = enrolledOn + draw.pick([5, 6, 6]) * YEAR + 180
  const accredited = draw.chance(0.7) ? draw.some(accreditors, draw.whole(1, 2)) : []
  return {
    nativeLanguages: known(
      ['GB', 'IE', 'US', 'AU', 'NZ'].includes(country) ? ['en'] : [country.toLowerCase()],
    ),
    country: known(country),
    accreditation: known(accredited),
    semesters: known(Array.from({ length: 12 }, (_, number) => enrolledOn + number * 182)),
    graduationOn: known(graduationOn),
    enrolledUntil: known(graduationOn + draw.whole(0, 120)),
    levels: known(draw.chance(0.8) ? [level(draw)] : []),
    tests: known(draw.chance(0.7) ? [test(draw)] : []),
    grades: known([
      { scale: 'gpa-4', value: draw.whole(260, 400) },
      { scale: 'percent', value: draw.whole(66, 100) * 100 },
    ]),
    clerkships: known(clerkships(draw)),
    ...health(draw, known),
    ...papers(draw, known),
  }
}

const level = (draw: Random) => ({
  language: 'en',
  level: draw.pick([4, 5, 5, 6]),
  proof: draw.pick(['certificate', 'certificate', 'school-letter']),
  on: TODAY - draw.whole(0, YEAR),
})

function test(draw: Random) {
  const [name, overall] = draw.chance(0.5)
    ? ['ielts', draw.whole(12, 17) * 5]
    : ['toefl-ibt-2023', draw.whole(85, 118) * 10]
  const takenOn = TODAY - draw.whole(0, YEAR)
  return { test: name, overall, takenOn, validUntil: takenOn + 2 * YEAR }
}

function clerkships(draw: Random) {
  const row = (discipline: string) => ({
    discipline,
    weeks: draw.pick([4, 6, 8]),
    completedOn: TODAY - draw.whole(-150, 600),
  })
  return [...cores.filter(() => draw.chance(0.95)).map(row), ...draw.some(cores, 2).map(row)]
}

type Known = <Value>(value: Value) => Value | undefined

function health(
  draw: Random,
  known: Known,
): Pick<Student, 'doses' | 'titres' | 'tuberculosis' | 'certificates'> {
  const protectedFrom = antigens.filter(() => draw.chance(0.95))
  const tests = draw.some(['skin', 'igra', 'xray'], 2)
  const issuedOn = TODAY - draw.whole(0, YEAR)
  return {
    doses: known(
      protectedFrom.flatMap((antigen) =>
        [1, 2].map((dose) => ({ antigen, on: TODAY - dose * draw.whole(30, 4000) })),
      ),
    ),
    titres: known(
      draw.some(antigens, 1).map((antigen) => ({ antigen, result: 'positive', on: TODAY - 200 })),
    ),
    tuberculosis: known(
      tests.map((name) => ({
        test: name,
        result: draw.chance(0.95) ? 'negative' : 'positive',
        on: TODAY - draw.whole(-60, 120),
      })),
    ),
    certificates: known(
      draw.chance(0.95) ? [{ type: 'bls', issuedOn, validUntil: issuedOn + 4 * YEAR }] : [],
    ),
  }
}

function papers(draw: Random, known: Known): Pick<Student, 'insurances' | 'documents'> {
  const cover = { kind: 'liability', currency: 'EUR', perClaim: draw.pick([1_000_000, 3_000_000, 5_000_000]) }
  const inHand = documents.filter(() => draw.chance(0.85))
  return {
    insurances: known(draw.chance(0.9) ? [{ ...cover, from: TODAY - 300, until: TODAY + 4 * YEAR }] : []),
    documents: known(inHand.map((type) => ({ type, issuedOn: TODAY - draw.whole(0, 100) }))),
  }
}
