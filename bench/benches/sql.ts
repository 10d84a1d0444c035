import type { Facts } from '@famulus/domain/profile'
import { all } from '@famulus/domain/requirements'
import { bind, sqlOf, sqlScope } from '@famulus/domain/requirements/backends'
import { fixedOfferings } from '../by-hand/fixed-rule.ts'
import { verdictColumn } from '../by-hand/query.ts'
import { generateStudents, generateWorkload } from '../generate.ts'
import { type Timing, timingOf } from '../measure.ts'
import { atMostTimes, type Bench, type Line, type Target } from '../report.ts'
import { type Database, plain, type Query } from '../sql/database.ts'
import { loadStudents } from '../sql/load.ts'
import { openPglite } from '../sql/pglite.ts'
import { openServer } from '../sql/server.ts'
import { factsOf } from '../workload/facts.ts'
import type { Offering } from '../workload/offerings.ts'
import { contextOf, lowering } from '../workload/requirements.ts'

const DIFFERENT = 10_000
const ROUNDS = 3

export const sql: Bench = {
  name: 'sql',
  says: 'one programme, all students of a database: our SQL against the best that was written by hand',
  run: async (progress) => {
    const { fewOfferings } = generateWorkload()
    const students = generateStudents(DIFFERENT).map(factsOf)
    const offerings = fewOfferings.slice(0, 1)
    const server = openServer()
    const lines = server ? await linesOn(server, students, 5, offerings, progress) : []
    // Where there is a server, a smaller PGlite shows that the ratio is the same there.
    lines.push(...(await linesOn(await openPglite(), students, 2, offerings, progress)))
    return {
      title: 'SQL',
      about: `How many students of student_facts and its tables of records have which verdict for one programme, and who is certainly admitted. 10,000 different students, each several times; the counts are compared. The hand-written query knows that the facts are exact and compares one end only. Each rule looks at the student's records, which PostgreSQL turns into one scan and a hash where it can; aggregating every table once and joining took about twice as long.`,
      lines,
      targets: lines.filter(({ work }) => work.startsWith('verdicts')).map(target),
    }
  },
}

const target = (line: Line): Target =>
  atMostTimes(`our SQL against the best by hand (${line.by.split(', ')[1]})`, 2.5, line)

async function linesOn(
  db: Database,
  students: readonly Facts[],
  times: number,
  offerings: readonly Offering[],
  progress: (text: string) => void,
): Promise<Line[]> {
  const number = (students.length * times).toLocaleString('en')
  progress(`${db.name}: loading ${number} students`)
  await loadStudents(db, students, times)
  progress(`${db.name}: asking`)
  const by = `hand-written SQL, ${db.name}`
  const verdicts = await raced(db, offerings.map(ourVerdicts), offerings.map(verdictsByHand))
  const admitted = await raced(db, offerings.map(ourAdmitted), offerings.map(admittedByHand))
  await db.close()
  return [
    { work: `verdicts of ${number} students`, by, ...verdicts },
    { work: `the admitted of ${number} students`, by, ...admitted },
  ]
}

const coresOf = lowering()
const bound = ({ programme, stay }: Offering) => bind(all(...coresOf(programme)), contextOf(stay))

function ourVerdicts(offering: Offering): Query {
  const scope = sqlScope()
  return { text: counted(sqlOf(bound(offering), 'verdict', scope)), parameters: scope.parameters }
}

function ourAdmitted(offering: Offering): Query {
  const scope = sqlScope()
  return { text: admitted(sqlOf(bound(offering), 'certain', scope)), parameters: scope.parameters }
}

const columnByHand = (offering: Offering): string => verdictColumn(fixedOfferings([offering])[0] ?? [])
const verdictsByHand = (offering: Offering): Query => plain(counted(columnByHand(offering)))
const admittedByHand = (offering: Offering): Query => plain(admitted(columnByHand(offering)))

/** OFFSET 0 keeps the verdict from being worked out once for each count. */
const counted = (verdict: string): string =>
  `SELECT count(*) FILTER (WHERE v), count(*) FILTER (WHERE v IS NULL), count(*) FILTER (WHERE NOT v)
   FROM (SELECT ${verdict} AS v FROM student_facts f OFFSET 0) AS verdicts`

const admitted = (certain: string): string => `SELECT count(*), 0 FROM student_facts f WHERE ${certain}`

/** All programmes in turn, by us and by hand; a round is their sum. */
async function raced(
  db: Database,
  ours: readonly Query[],
  byHand: readonly Query[],
): Promise<{ ours: Timing; theirs: Timing }> {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    const mine = await askedIn(db, ours)
    const theirs = await askedIn(db, byHand)
    if (String(mine.rows) !== String(theirs.rows))
      throw new Error(`ours ${mine.rows}, by hand ${theirs.rows}`)
    times.ours.push(mine.ms)
    times.theirs.push(theirs.ms)
  }
  return { ours: timingOf(times.ours), theirs: timingOf(times.theirs) }
}

async function askedIn(db: Database, queries: readonly Query[]): Promise<{ rows: string[]; ms: number }> {
  const rows: string[] = []
  let ms = 0
  for (const query of queries) {
    const answer = await db.timed(query)
    rows.push(answer.row.join(' '))
    ms += answer.ms
  }
  return { rows, ms }
}
