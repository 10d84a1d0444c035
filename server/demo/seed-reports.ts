import type { Deps } from '../deps.ts'
import { importCsv } from '../reports/index.ts'

const columns =
  'programme,startsOn,endsOn,country,recommends,hoursPerWeek,role,accommodation,documents,cost.application-fee,cost.living,days.host-answer,days.visa,rating.teaching,rating.welcome,rating.organisation,text.advice'
const rows = [
  'us-pittsburgh,2024-02-05,2024-03-01,US,yes,50,under-supervision,shared-flat,cv photo,150.00 USD,1400.00 USD,40,35,5,4,3,Begin with the papers for the occupational health office.',
  'us-pittsburgh,2024-06-03,2024-06-28,US,yes,55,under-supervision,shared-flat,cv photo,150.00 USD,1600.00 USD,52,41,4,5,3,Live near a bus line: the hospital parks nobody.',
  'us-pittsburgh,2025-01-06,2025-01-31,US,with-reservations,60,assisted,hostel,cv photo,150.00 USD,1900.00 USD,47,30,3,4,2,Ask in the first week who teaches you.',
  'us-pittsburgh,2025-03-03,2025-03-28,US,yes,50,under-supervision,shared-flat,cv photo,150.00 USD,1500.00 USD,38,28,5,5,4,Say early that you want to present patients.',
  'us-pittsburgh,2025-09-01,2025-09-26,US,yes,45,under-supervision,dormitory,cv,150.00 USD,1300.00 USD,61,45,4,4,3,Bring a white coat of your own.',
]

/** Reports from before. */
export const seedReports = async (deps: Deps): Promise<void> => {
  await deps.db.transaction().execute((tx) => importCsv(tx, deps, [columns, ...rows].join('\n')))
}
