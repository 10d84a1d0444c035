import type { Stay } from '@famulus/domain/stays'
import { isoOf } from '@famulus/domain/time'
import type { Deps } from '../deps.ts'
import { importCsv } from '../reports/index.ts'

/** The stay of the demonstration that is over, and of which nothing is told yet. */
const toldStayId = '0198c0de-0000-7000-8000-000000000006'

const columns =
  'programme,startsOn,endsOn,country,recommends,hoursPerWeek,role,accommodation,documents,cost.application-fee,cost.living,days.host-answer,days.visa,rating.teaching,rating.welcome,rating.organisation,text.advice'
const rows = [
  'us-pittsburgh,2024-02-05,2024-03-01,US,yes,50,under-supervision,shared-flat,cv photo,150.00 USD,1400.00 USD,40,35,5,4,3,Begin with the papers for the occupational health office.',
  'us-pittsburgh,2024-06-03,2024-06-28,US,yes,55,under-supervision,shared-flat,cv photo,150.00 USD,1600.00 USD,52,41,4,5,3,Live near a bus line: the hospital parks nobody.',
  'us-pittsburgh,2025-01-06,2025-01-31,US,with-reservations,60,assisted,hostel,cv photo,150.00 USD,1900.00 USD,47,30,3,4,2,Ask in the first week who teaches you.',
  'us-pittsburgh,2025-03-03,2025-03-28,US,yes,50,under-supervision,shared-flat,cv photo,150.00 USD,1500.00 USD,38,28,5,5,4,Say early that you want to present patients.',
  'us-pittsburgh,2025-09-01,2025-09-26,US,yes,45,under-supervision,dormitory,cv,150.00 USD,1300.00 USD,61,45,4,4,3,Bring a white coat of your own.',
]

/** Reports from before, and a student who has come back: the sixth report brings company to all of them. */
export async function seedReports(deps: Deps, studentId: string): Promise<void> {
  await deps.db.transaction().execute((tx) => importCsv(tx, deps, [columns, ...rows].join('\n')))
  const today = Math.floor(deps.nowMs() / 86_400_000)
  const stay: Stay = {
    programmeId: 'us-pittsburgh',
    host: 'University of Pittsburgh',
    country: 'US',
    discipline: 'surgery',
    countsAs: ['elective'],
    startsOn: isoOf(today - 40),
    endsOn: isoOf(today - 13),
    percent: 100,
  }
  const { startsOn, endsOn } = stay
  await deps.db
    .insertInto('stays')
    .values({
      studentId,
      stayId: toldStayId,
      applicationId: null,
      stay: JSON.stringify(stay),
      startsOn,
      endsOn,
      changedAt: new Date(deps.nowMs()).toISOString(),
    })
    .execute()
}
