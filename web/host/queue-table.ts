import { type ApplicationSummary, ask, listQueue, type Reviewed } from '@famulus/contract'
import type { Translate } from '@famulus/messages/speaking'
import { wishLine } from '../applications/wish-line.ts'
import type { Table } from '../parts/spreadsheet.ts'

type Asked = { readonly state?: string; readonly search?: string }

/** All applications that fit, one page after the other. */
export async function everyApplication(organisationId: string, query: Asked): Promise<ApplicationSummary[]> {
  const all: ApplicationSummary[] = []
  for (let isMore = true; isMore; ) {
    const after = all.at(-1)?.applicationId
    const page = await ask(listQueue, {
      params: { organisationId },
      query: { ...query, ...(after === undefined ? {} : { after }) },
    })
    all.push(...page.applications)
    isMore = page.isMore
  }
  return all
}

const columns = [
  'student',
  'home',
  'programme',
  'state',
  'decision',
  'wishes',
  'seat',
  'tier',
  'submitted',
  'due',
  'mean',
  'count',
] as const

/** The queue as lines for a spreadsheet. Days are ISO dates, so that they sort. */
export function queueTable(
  applications: readonly ApplicationSummary[],
  reviews: readonly Reviewed[],
  t: Translate,
): Table {
  const lines = applications.map((one) => {
    const review = reviews.find(({ applicationId }) => applicationId === one.applicationId)
    return lineOf(one, review, t)
  })
  return [columns.map((column) => t(`host.export.column.${column}`)), ...lines]
}

function lineOf(one: ApplicationSummary, review: Reviewed | undefined, t: Translate): string[] {
  const { student, home, programme, state, unsent, wishes, seat, tier, submittedAt, due } = one
  const line: Readonly<Record<(typeof columns)[number], string>> = {
    student,
    home: home?.name ?? '',
    programme: programme.name,
    state: t(`applications.state.${state}`),
    decision: unsent ? t(`applications.state.${unsent.decision}`) : '',
    wishes: wishes.map((wish) => wishLine(wish, t)).join(' · '),
    seat: seat ? wishLine({ offering: seat.offering, dates: [seat] }, t) : '',
    tier: tier ?? '',
    submitted: submittedAt?.slice(0, 10) ?? '',
    due: due?.slice(0, 10) ?? '',
    mean: review?.mean?.toString() ?? '',
    count: review?.count.toString() ?? '',
  }
  return columns.map((column) => line[column])
}
