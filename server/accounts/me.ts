import { changeMe, type Me, showMe } from '@famulus/contract'
import type { Deps } from '../deps.ts'
import { addOpenRoute, addRoute, done } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import type { Who } from '../http/who.ts'
import { asActor } from '../store/as-actor.ts'

/** Who is signed in, and what they are called. */
export function addMe(api: Api, { isDemo }: { readonly isDemo: boolean }): void {
  addOpenRoute(api, showMe, async (_, request) => {
    const who = await api.whoIs(request)
    return { me: who ? await meOf(api.deps, who) : null, isDemo }
  })
  addRoute(api, changeMe, async ({ json: { name, language } }, { who, tx }) => {
    const changed = {
      ...(name === undefined ? {} : { name }),
      ...(language === undefined ? {} : { language }),
    }
    if (Object.keys(changed).length > 0)
      await tx.updateTable('people').set(changed).where('personId', '=', who.personId).execute()
    return done
  })
}

const meOf = ({ db }: Deps, { personId, hasSecondFactor }: Who): Promise<Me> =>
  asActor(db, personId, async (tx) => {
    const { twoFactorEnabled, ...person } = await tx
      .selectFrom('people')
      .select(['personId', 'name', 'email', 'language', 'twoFactorEnabled'])
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow()
    const organisations = await tx
      .selectFrom('memberships')
      .innerJoin('organisations', 'organisations.organisationId', 'memberships.organisationId')
      .select([
        'organisations.organisationId',
        'organisations.kind',
        'organisations.name',
        'memberships.role',
      ])
      .where('memberships.personId', '=', personId)
      .orderBy('organisations.name')
      .execute()
    const isSecondFactorDue = twoFactorEnabled && !hasSecondFactor
    return { ...person, hasSecondFactor, isSecondFactorDue, organisations }
  })
