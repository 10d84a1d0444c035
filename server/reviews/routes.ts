import { addReviewNote, listReviews, revealStudent, scoreApplication, showReview } from '@famulus/contract'
import { staffIn } from '../accounts/index.ts'
import { hostsRow, rowAs } from '../applications/index.ts'
import { addRoute, done } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import { reveal } from './reveal.ts'
import { reviewOf } from './review.ts'
import { reviewsOf } from './reviews.ts'

/** What the members of a host think of an application, for them alone. */
export function addReviews(api: Api): void {
  const { nowMs, newId } = api.deps
  const now = () => new Date(nowMs()).toISOString()
  addRoute(api, showReview, async ({ params, query }, { tx, who }) => {
    const found = await rowAs(tx, who, params, query.organisationId)
    if (!found || 'refused' in found) return found
    return found.side === 'host' ? reviewOf(tx, params, who.personId) : undefined
  })
  addRoute(api, scoreApplication, async ({ params, json }, { tx, who }) => {
    const row = await hostsRow(tx, who, params, json.organisationId)
    if (!row || 'refused' in row) return row
    const scored = { scores: JSON.stringify(json.scores), note: json.note, scoredAt: now() }
    await tx
      .insertInto('reviewScores')
      .values({ ...params, reviewerId: who.personId, ...scored })
      .onConflict((one) => one.columns(['studentId', 'applicationId', 'reviewerId']).doUpdateSet(scored))
      .execute()
    return done
  })
  addRoute(api, addReviewNote, async ({ params, json }, { tx, who }) => {
    const row = await hostsRow(tx, who, params, json.organisationId)
    if (!row || 'refused' in row) return row
    const note = { noteId: newId(), authorId: who.personId, text: json.text, writtenAt: now() }
    await tx
      .insertInto('reviewNotes')
      .values({ ...params, ...note })
      .execute()
    return done
  })
  addRoute(api, revealStudent, async ({ params, json: { organisationId, reason } }, { tx, who }) => {
    const row = await hostsRow(tx, who, params, organisationId)
    return row && !('refused' in row)
      ? reveal(tx, params, { personId: who.personId, reason, at: now() })
      : row
  })
  addRoute(api, listReviews, async ({ params: { organisationId } }, { tx, who }) => {
    const staff = await staffIn(tx, who, organisationId)
    if ('refused' in staff) return staff
    if (staff.kind !== 'host') return { refused: 'no_queue', kind: staff.kind }
    return { reviews: await reviewsOf(tx, organisationId, who.personId) }
  })
}
