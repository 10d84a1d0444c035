import type { Change } from '@famulus/domain/logbook'
import type { Stay } from '@famulus/domain/stays'
import { isoOf, weekdayOf } from '@famulus/domain/time'
import type { Deps } from '../deps.ts'
import { exchange } from '../logbook/index.ts'

/** The stay of the demonstration that is over, and of which nothing is told yet. */
const toldStayId = '0198c0de-0000-7000-8000-000000000006'
/** The one that runs. */
export const runningStayId = '0198c0de-0000-7000-8000-000000000005'

const over: Omit<Stay, 'startsOn' | 'endsOn'> = {
  programmeId: 'us-pittsburgh',
  host: 'University of Pittsburgh',
  country: 'US',
  discipline: 'surgery',
  countsAs: ['elective'],
  percent: 100,
}
const running: Omit<Stay, 'startsOn' | 'endsOn'> = {
  programmeId: 'de-lmu',
  host: 'Gaststudierende München (erfunden)',
  city: 'München',
  country: 'DE',
  discipline: 'surgery',
  countsAs: ['famulatur'],
  percent: 100,
}

/** What a day on a ward may leave in a logbook, one line a day, again from the first. */
const days: readonly (readonly object[])[] = [
  [
    { what: 'procedure', procedure: 'blood-drawing', role: 'performed' },
    { what: 'rounds', patients: 14, minutes: 70, setting: 'ward' },
  ],
  [
    { what: 'procedure', procedure: 'laparoscopic-cholecystectomy', role: 'assisted', setting: 'theatre' },
    { what: 'procedure', procedure: 'holding-the-camera', role: 'supervised', setting: 'theatre' },
    { what: 'procedure', procedure: 'skin-suture', role: 'supervised', setting: 'theatre' },
  ],
  [
    {
      what: 'conversation',
      styles: ['breaking-bad-news', 'family-present'],
      part: 'observed',
      reflection: { surprised: 'The family was asked first how much they wanted to know.' },
    },
    { what: 'teaching', topic: 'Acute abdomen', minutes: 45 },
  ],
  [
    { what: 'procedure', procedure: 'wound-dressing', role: 'performed', setting: 'ward' },
    { what: 'procedure', procedure: 'ultrasound-abdomen', role: 'observed', setting: 'emergency' },
    { what: 'conversation', styles: ['taking-a-history'], part: 'led' },
  ],
  [{ what: 'procedure', procedure: 'hernia-repair', role: 'assisted', setting: 'theatre' }],
]
const goals = [
  { goal: 'scrub-in', procedure: 'scrubbing-in', times: 5 },
  { goal: 'suture-skin', procedure: 'skin-suture', times: 5 },
  { goal: 'draw-blood', procedure: 'blood-drawing', times: 10 },
  { goal: 'with-family' },
]

/** A stay that is over and one that runs, as their students' devices would have sent them. */
export async function seedStays(
  deps: Deps,
  { overOf, runningOf }: { readonly overOf: string; readonly runningOf: string },
): Promise<void> {
  const today = Math.floor(deps.nowMs() / 86_400_000)
  await send(deps, overOf, toldStayId, over, { first: today - 40, last: today - 13, today })
  await send(deps, runningOf, runningStayId, running, { first: today - 11, last: today + 18, today })
}

type Days = { readonly first: number; readonly last: number; readonly today: number }

async function send(
  deps: Deps,
  studentId: string,
  stayId: string,
  stay: Omit<Stay, 'startsOn' | 'endsOn'>,
  { first, last, today }: Days,
): Promise<void> {
  const change = (recordId: string, kind: Change['kind'], body: object): Change => ({
    changeId: deps.newId(),
    recordId,
    kind,
    base: 0,
    body: { ...body },
  })
  const span = Array.from({ length: Math.min(last, today - 1) - first + 1 }, (_, index) => first + index)
  const worked = span.filter((day) => weekdayOf(day) <= 5)
  const changes = [
    change(stayId, 'stay', { ...stay, startsOn: isoOf(first), endsOn: isoOf(last) }),
    ...goals.map((goal) => change(deps.newId(), 'goal', goal)),
    ...worked.flatMap((day, index) =>
      (days[index % days.length] ?? []).map((entry) =>
        change(deps.newId(), 'entry', { ...entry, on: isoOf(day) }),
      ),
    ),
  ]
  const at = new Date(deps.nowMs()).toISOString()
  await deps.db.transaction().execute((tx) => exchange(tx, { studentId, stayId }, { since: 0, changes }, at))
}
