import {
  askForEndorsement as askRoute,
  openEndorsement,
  passEndorsementOn,
  proveEndorsementAddress,
  returnEndorsement,
  revokeEndorsementLink,
  sendEndorsementCode,
  signEndorsement as signRoute,
} from '@famulus/contract'
import type { Reason } from '@famulus/domain/applications'
import { addOpenRoute, addRoute, done } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import { askForEndorsement } from './ask-for-endorsement.ts'
import type { EndorsementDeps } from './deps.ts'
import { openLink, proposedClaims } from './open-link.ts'
import { passOn } from './pass-on.ts'
import { proveAddress, sendCode } from './prove-address.ts'
import { returnRequest } from './return-endorsement.ts'
import { revokeLink } from './revoke-link.ts'
import { signEndorsement } from './sign-endorsement.ts'

/** Links by which a school endorses without an account: for the student who sends them, and for whoever has one. */
export function addEndorsements(api: Api, deps: EndorsementDeps): void {
  addRoute(api, askRoute, async ({ params, json: { institutionId, ...ask } }, { tx, who }) =>
    params.studentId === who.personId
      ? askForEndorsement(tx, deps, who.personId, {
          ...ask,
          applicationId: params.applicationId,
          ...(institutionId === undefined ? {} : { institutionId }),
        })
      : undefined,
  )
  addRoute(api, revokeEndorsementLink, async ({ params: { studentId, linkId } }, { tx, who }) =>
    studentId === who.personId && (await revokeLink(tx, deps, studentId, linkId)) ? done : undefined,
  )
  addLinks(api, deps)
}

function addLinks(api: Api, deps: EndorsementDeps): void {
  addOpenRoute(api, openEndorsement, async ({ json: { token } }) => {
    const shown = await openLink(deps, token)
    return 'refused' in shown ? shown : { ...shown, asks: [...shown.asks] }
  })
  addOpenRoute(api, sendEndorsementCode, ({ json: { token } }) => sendCode(deps, token))
  addOpenRoute(api, proveEndorsementAddress, async ({ json }) => {
    const proved = await proveAddress(deps, json)
    if ('refused' in proved) return proved
    const claims = await proposedClaims(deps, { token: json.token, proof: proved.proof })
    return 'refused' in claims ? claims : { proof: proved.proof, proposed: [...claims.proposed] }
  })
  addOpenRoute(api, signRoute, async ({ json: { token, proof, answers } }) => {
    const signed = await signEndorsement(deps, { token, proof }, answers)
    return 'refused' in signed ? signed : { letterId: signed.letterId, jws: signed.jws }
  })
  addOpenRoute(api, passEndorsementOn, async ({ json: { token, email } }) => {
    const passed = await passOn(deps, token, email)
    return 'refused' in passed ? passed : done
  })
  addOpenRoute(api, returnEndorsement, ({ json: { token, proof, move, reason } }) =>
    // A reason that is none is refused by the table of moves.
    returnRequest(deps, { token, proof }, { move, reason: reason as Reason }),
  )
}
