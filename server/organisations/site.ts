import { giveProgramme, listAllOrganisations, makeOrganisation, type Refusal } from '@famulus/contract'
import { usualTerms } from '@famulus/domain/applications'
import type { Transaction } from 'kysely'
import { addRoute, done } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import { hostOf } from '../programmes/index.ts'
import { asOwnerWithin } from '../store/as-actor.ts'
import type { Database } from '../store/database.ts'
import { siteAdminIn } from './admin.ts'
import { everyOrganisation } from './every-organisation.ts'
import { createOrganisation } from './make-organisation.ts'

/** What the site's admins do: they say who is a member and who runs which programme. */
export function addSite(api: Api): void {
  addRoute(api, listAllOrganisations, async (_, { tx, who }) => {
    const staff = await siteAdminIn(tx, who)
    return 'refused' in staff ? staff : { organisations: await everyOrganisation(tx) }
  })
  addRoute(api, makeOrganisation, ({ json }, { tx, who }) => createOrganisation(tx, api.deps, who, json))
  addRoute(api, giveProgramme, async ({ json }, { tx, who }) => {
    const staff = await siteAdminIn(tx, who)
    if ('refused' in staff) return staff
    return (await whyNotGiven(tx, json)) ?? (await give(tx, json))
  })
}

type Given = { readonly organisationId: string; readonly programmeId: string }

async function whyNotGiven(
  tx: Transaction<Database>,
  { organisationId, programmeId }: Given,
): Promise<Refusal | undefined> {
  const host = tx.selectFrom('organisations').select('kind').where('organisationId', '=', organisationId)
  if ((await host.executeTakeFirst())?.kind !== 'host') return { refused: 'not_a_host' }
  const known = tx.selectFrom('programmeVersions').select('version').where('programmeId', '=', programmeId)
  if (!(await known.executeTakeFirst())) return { refused: 'programme_unknown' }
  // A programme has one host: where there were two, nobody could say to whom an application goes.
  return (await hostOf(tx, programmeId)) === null ? undefined : { refused: 'run_already' }
}

/** As the owner: terms are otherwise written by the host alone. */
async function give(tx: Transaction<Database>, { organisationId, programmeId }: Given) {
  await asOwnerWithin(tx, () =>
    tx
      .insertInto('hostTerms')
      .values({ hostOrganisationId: organisationId, programmeId, terms: JSON.stringify(usualTerms) })
      .execute(),
  )
  return done
}
