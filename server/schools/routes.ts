import {
  answerClaim as answerRoute,
  changeSchoolSettings,
  endorseMany as endorseRoute,
  revokeSchoolLetter,
  showClaims,
  showCohort,
  showLetterDraft,
  showSchoolSettings,
  signSchoolLetter,
  verifyStatement,
} from '@famulus/contract'
import type { ApplicationDeps } from '../applications/index.ts'
import { addRoute, done } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import type { LetterDeps } from '../letters/index.ts'
import { answerClaim } from './answer-claim.ts'
import { claimsIn } from './claims.ts'
import { cohortOf } from './cohort.ts'
import { endorseMany, tryToEndorse } from './endorse-many.ts'
import { failingRules } from './failing.ts'
import { homesRow, schoolStaff } from './homes-row.ts'
import { letterDraft } from './letter-draft.ts'
import { limitUse } from './limit-use.ts'
import { changeSettings, settingsOf } from './settings.ts'
import { signAsSchool } from './sign-letter.ts'
import { takeLetterBack } from './take-letter-back.ts'
import { verify } from './verify.ts'

/** The desk of a home school that is a member. */
export function addSchools(api: Api, deps: ApplicationDeps, letters: LetterDeps): void {
  addStatements(api, deps, letters)
  addRoute(api, endorseRoute, async ({ params: { organisationId }, json }, { tx, who }) => {
    const staff = await schoolStaff(tx, who, organisationId)
    if ('refused' in staff) return staff
    const endorse = json.isTrial ? tryToEndorse : endorseMany
    return { results: await endorse(tx, deps, who, organisationId, json.applications) }
  })
  addRoute(api, showCohort, async ({ params: { organisationId }, query: { year } }, { tx, who }) => {
    const staff = await schoolStaff(tx, who, organisationId)
    if ('refused' in staff) return staff
    return {
      ...(await cohortOf(tx, organisationId, year)),
      failing: await failingRules(tx, organisationId, year),
      limit: await limitUse(tx, organisationId, year ?? new Date(deps.nowMs()).toISOString().slice(0, 4)),
    }
  })
  addRoute(api, showSchoolSettings, async ({ params: { organisationId } }, { tx, who }) => {
    const staff = await schoolStaff(tx, who, organisationId)
    if ('refused' in staff) return staff
    return {
      ...(await settingsOf(tx, organisationId)),
      mayChange: staff.role === 'admin',
    }
  })
  addRoute(api, changeSchoolSettings, async ({ params: { organisationId }, json }, { tx, who }) => {
    const staff = await schoolStaff(tx, who, organisationId)
    if ('refused' in staff) return staff
    if (staff.role !== 'admin') return { refused: 'not_an_admin' }
    await changeSettings(tx, organisationId, json)
    return done
  })
}

function addStatements(api: Api, deps: ApplicationDeps, letters: LetterDeps): void {
  addRoute(api, verifyStatement, async ({ params, json: { organisationId, ...said } }, { tx, who }) => {
    const row = await homesRow(tx, who, params, organisationId)
    if (!row || 'refused' in row) return row
    return (await verify(tx, deps, row, said, who.personId)) ?? done
  })
  addRoute(api, showClaims, async ({ params, query: { organisationId } }, { tx, who }) => {
    const row = await homesRow(tx, who, params, organisationId)
    if (!row || 'refused' in row) return row
    return { claims: await claimsIn(tx, row, new Date(deps.nowMs()).toISOString().slice(0, 10)) }
  })
  addRoute(api, answerRoute, async ({ params, json: { organisationId, answer } }, { tx, who }) => {
    const row = await homesRow(tx, who, params, organisationId)
    if (!row || 'refused' in row) return row
    return (await answerClaim(tx, deps, row, answer, who.personId)) ?? done
  })
  addRoute(api, showLetterDraft, async ({ params, query: { organisationId } }, { tx, who }) => {
    const row = await homesRow(tx, who, params, organisationId)
    return row && !('refused' in row) ? letterDraft(tx, row) : row
  })
  addRoute(api, signSchoolLetter, async ({ params, json: { organisationId, ...asked } }, { tx, who }) => {
    const row = await homesRow(tx, who, params, organisationId)
    if (!row || 'refused' in row) return row
    const signed = await signAsSchool(tx, letters, row, asked, who.personId)
    return 'refused' in signed ? signed : { letterId: signed.letterId, jws: signed.jws }
  })
  addRoute(api, revokeSchoolLetter, async ({ params, json: { organisationId } }, { tx, who }) => {
    const row = await homesRow(tx, who, params, organisationId)
    if (!row || 'refused' in row) return row
    return (await takeLetterBack(tx, deps, row, params.letterId, who.personId)) ? done : undefined
  })
}
