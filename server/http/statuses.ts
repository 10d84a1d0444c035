import type { ContentfulStatusCode } from 'hono/utils/http-status'

const byRefusal: Readonly<Record<string, ContentfulStatusCode>> = {
  malformed: 400,
  not_signed_in: 401,
  not_a_member: 403,
  not_an_admin: 403,
  second_factor_missing: 403,
  foreign_origin: 403,
  wrong_actor: 403,
  not_found: 404,
  link_unknown: 404,
  too_large: 413,
  too_often: 429,
  failed: 500,
  unavailable: 503,
  wrong_state: 409,
  seat_taken: 409,
  seats_taken: 409,
  offered_already: 409,
  earlier_tier_waits: 409,
  deadline_passed: 409,
  window_not_open: 409,
  window_closed: 409,
  tasks_open: 409,
  not_begun: 409,
  not_over: 409,
  not_changeable: 409,
  endorsements_used_up: 409,
  link_used: 409,
  link_revoked: 409,
  link_passed_on: 409,
  link_expired: 409,
}

/** What is not named was understood and makes no sense as it stands. */
export const statusOf = (refused: string): ContentfulStatusCode => byRefusal[refused] ?? 422
