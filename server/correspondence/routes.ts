import { listMessages, writeMessage } from '@famulus/contract'
import { type ApplicationDeps, rowAs, tellDesk } from '../applications/index.ts'
import { addRoute, done } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import { messagesIn } from './messages.ts'
import { tellOfMessage } from './tell-of-message.ts'

/** What student and host write to each other. A home school is no part of it. */
export function addCorrespondence(api: Api, deps: ApplicationDeps): void {
  addRoute(api, listMessages, async ({ params, query }, { tx, who }) => {
    const found = await rowAs(tx, who, params, query.organisationId)
    if (!found || 'refused' in found || found.side === 'home')
      return found && 'refused' in found ? found : undefined
    return { messages: await messagesIn(tx, params), canWrite: canWrite(found.row) }
  })
  addRoute(api, writeMessage, async ({ params, json }, { tx, who }) => {
    const found = await rowAs(tx, who, params, json.organisationId)
    if (!found || 'refused' in found) return found
    const { row, side } = found
    if (side !== 'student' && side !== 'host') return undefined
    if (!canWrite(row)) return { refused: 'not_submitted' }
    const sentAt = new Date(deps.nowMs()).toISOString()
    const message = { messageId: deps.newId(), side, authorId: who.personId, text: json.text, sentAt }
    await tx
      .insertInto('applicationMessages')
      .values({ ...params, ...message })
      .execute()
    if (side === 'host') await tellOfMessage(tx, deps, row)
    else await tellDesk(tx, deps, row.hostOrganisationId)
    return done
  })
}

/** Before it is submitted the host does not know of it. */
const canWrite = (row: { submittedAt: string | null; hostOrganisationId: string | null }): boolean =>
  row.submittedAt !== null && row.hostOrganisationId !== null
