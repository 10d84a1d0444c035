import { type DemoRole, listDemoPeople, signInAsDemoPerson } from '@famulus/contract'
import type { Accounts } from '../accounts/index.ts'
import { addOpenRoute } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import { addressOf, people } from './cast.ts'

/** Whoever looks at a demonstration may be anybody in it. Only added in one. */
export function addDemo(api: Api, accounts: Accounts): void {
  const { db } = api.deps
  addOpenRoute(api, listDemoPeople, async () => {
    const rows = await db
      .selectFrom('people')
      .leftJoin('memberships', 'memberships.personId', 'people.personId')
      .leftJoin('organisations', 'organisations.organisationId', 'memberships.organisationId')
      .select([
        'people.personId',
        'people.name',
        'organisations.kind',
        'organisations.organisationId',
        'people.email',
      ])
      .select('organisations.name as organisation')
      .where(
        'people.email',
        'in',
        people.map(({ key }) => addressOf(key)),
      )
      .execute()
    return {
      people: inOrder(rows).map(({ personId, name, kind, organisationId, organisation }) => ({
        personId,
        name,
        role: (kind ?? 'student') as DemoRole, // a member is of an organisation, whose kind it is
        organisation,
        page: pageOf(kind, organisationId),
      })),
    }
  })
  addOpenRoute(api, signInAsDemoPerson, async ({ json: { personId, page } }) => {
    const person = await db
      .selectFrom('people')
      .select('email')
      .where('personId', '=', personId)
      .executeTakeFirst()
    if (!person?.email.endsWith('@demo.example')) return undefined
    await accounts.sendSignInLink(person.email, page)
    const mail = await db
      .selectFrom('mails')
      .select('facts')
      .where('toAddress', '=', person.email)
      .where('code', '=', 'sign-in')
      .where('sentAt', 'is', null)
      .orderBy('mailId', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return { link: (mail.facts as { link: string }).link } // as queueMail has read it
  })
}

function pageOf(kind: string | null, organisationId: string | null): string {
  if (kind === 'home' || kind === 'host') return `/${kind}/${organisationId}`
  if (kind === 'site') return `/moderation/${organisationId}`
  return kind === null ? '/applications' : '/account'
}

/** As the cast has them. */
const inOrder = <Row extends { readonly email: string }>(rows: readonly Row[]): Row[] =>
  people.flatMap(({ key }) => rows.filter(({ email }) => email === addressOf(key)))
