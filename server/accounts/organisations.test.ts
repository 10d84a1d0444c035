import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Who } from '../http/who.ts'
import { createOrganisation, type NewOrganisation } from '../organisations/make-organisation.ts'
import { asActor } from '../store/as-actor.ts'
import { databases } from '../store/databases.testing.ts'
import { linkIn, type Running, running, signedIn } from './browser.testing.ts'
import { ensureFirstAdmin } from './first-admin.ts'
import { acceptInvitation, invite } from './invitations.ts'
import { leave, removeMember, staffOf } from './memberships.ts'

describe.each(databases)('on %s', (_, newPlace) => {
  let site: Running
  let siteAdmin: Who
  beforeAll(async () => {
    site = await running(await newPlace())
    await ensureFirstAdmin(site.deps, site.accounts, 'Admin@Site.example ')
    siteAdmin = await person('admin@site.example')
  })
  afterAll(() => site.close())
  afterEach(() => {
    vi.useRealTimers()
  })

  /** Somebody who signed in and, if they are staff, showed a second factor; how they do is tested with sign-in. */
  async function person(email: string, hasSecondFactor = true): Promise<Who> {
    const who = await site.accounts.whoIs((await signedIn(site, email)).request)
    if (!who) throw new Error(`${email} is not signed in`)
    return { ...who, hasSecondFactor }
  }
  const make = (who: Who, made: NewOrganisation) =>
    asActor(site.deps.db, who.personId, (tx) => createOrganisation(tx, site.deps, who, made))
  async function organisation(kind: 'home' | 'host' | 'funder'): Promise<string> {
    await site.deps.db
      .insertInto('institutions')
      .values({ institutionId: 'school', name: 'school', country: 'DE' })
      .onConflict((one) => one.doNothing())
      .execute()
    const made = await make(siteAdmin, { kind, name: kind, institutionId: 'school' })
    if ('refused' in made) throw new Error(JSON.stringify(made))
    return made.organisationId
  }
  async function invited(
    by: Who,
    organisationId: string,
    email: string,
    role: 'member' | 'admin' = 'member',
  ) {
    const inviting = { ...site.deps, url: 'https://electives.example', sendMail: site.sendMail }
    const result = await invite(inviting, by, { organisationId, email, role, language: 'de' })
    const last = site.mails.at(-1)
    return { result, token: last ? (linkIn(last).split('#').at(-1) ?? '') : '' }
  }
  /** An organisation with one admin. */
  async function run(kind: 'home' | 'host' | 'funder', email: string) {
    const organisationId = await organisation(kind)
    const { token } = await invited(siteAdmin, organisationId, email)
    const admin = await person(email)
    await acceptInvitation(site.deps, admin, token)
    return { organisationId, admin }
  }
  async function join(by: Who, organisationId: string, email: string, role: 'member' | 'admin') {
    const { token } = await invited(by, organisationId, email, role)
    const who = await person(email)
    expect(await acceptInvitation(site.deps, who, token)).toEqual({ organisationId })
    return who
  }

  test('the first admin is made once, and gets a link until they have signed in', async () => {
    const sent = site.mails.length
    await ensureFirstAdmin(site.deps, site.accounts, 'admin@site.example')
    expect(site.mails.length).toBe(sent)
    const sites = await site.deps.db
      .selectFrom('organisations')
      .selectAll()
      .where('kind', '=', 'site')
      .execute()
    expect(sites).toHaveLength(1)
    await ensureFirstAdmin(site.deps, site.accounts, 'second@site.example')
    await ensureFirstAdmin(site.deps, site.accounts, 'second@site.example')
    expect(site.mails.filter(({ to }) => to === 'second@site.example')).toHaveLength(2)
  })

  test('only the site makes organisations, and with a second factor', async () => {
    const made = { kind: 'home', name: 'home', institutionId: null } as const
    const stranger = await person('stranger@student.example')
    expect(await make(stranger, made)).toEqual({ refused: 'not_a_member' })
    const bare = { ...siteAdmin, hasSecondFactor: false }
    expect(await make(bare, made)).toEqual({ refused: 'second_factor_missing' })
    expect(await make(siteAdmin, made)).toEqual({ refused: 'institution_missing' })
    const elsewhere = { ...made, institutionId: 'nowhere' }
    expect(await make(siteAdmin, elsewhere)).toEqual({ refused: 'institution_unknown' })
  })

  test.each([
    ['home', { refused: 'second_factor_missing' }],
    ['host', { refused: 'second_factor_missing' }],
    ['funder', { role: 'admin' }],
  ] as const)('a member of a %s without a second factor', async (kind, expected) => {
    const { organisationId, admin } = await run(kind, `bare@${kind}.example`)
    expect(await staffOf(site.deps, { ...admin, hasSecondFactor: false }, organisationId)).toMatchObject(
      expected,
    )
    expect(await staffOf(site.deps, admin, organisationId)).toMatchObject({ role: 'admin' })
    expect(await staffOf(site.deps, siteAdmin, organisationId)).toEqual({ refused: 'not_a_member' })
  })

  test('an invitation is good once, for 7 days, and for whom it was sent to', async () => {
    const { organisationId, admin } = await run('host', 'life@host.example')
    const { token } = await invited(admin, organisationId, 'New@Host.example')
    const [guest, other] = [await person('new@host.example'), await person('other@host.example')]
    expect(await acceptInvitation(site.deps, other, token)).toEqual({
      refused: 'invitation_for_another_address',
    })
    expect(await acceptInvitation(site.deps, guest, 'guessed')).toEqual({ refused: 'invitation_not_valid' })
    expect(await acceptInvitation(site.deps, guest, token)).toEqual({ organisationId })
    expect(await acceptInvitation(site.deps, guest, token)).toEqual({ refused: 'invitation_not_valid' })
    const late = await invited(admin, organisationId, 'other@host.example')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * 86_400_000 + 1000 })
    expect(await acceptInvitation(site.deps, other, late.token)).toEqual({ refused: 'invitation_not_valid' })
  })

  test('who is invited again has one invitation, by the newest link and for the newest role', async () => {
    const { organisationId, admin } = await run('host', 'again@host.example')
    const first = await invited(admin, organisationId, 'twice@host.example', 'admin')
    const second = await invited(admin, organisationId, 'Twice@host.example', 'member')
    const guest = await person('twice@host.example')
    expect(await acceptInvitation(site.deps, guest, first.token)).toEqual({ refused: 'invitation_not_valid' })
    expect(await acceptInvitation(site.deps, guest, second.token)).toEqual({ organisationId })
    expect(await staffOf(site.deps, guest, organisationId)).toMatchObject({ role: 'member' })
    // What was accepted stays as it was, whoever is invited anew.
    await invited(admin, organisationId, 'twice@host.example', 'admin')
    expect(await staffOf(site.deps, guest, organisationId)).toMatchObject({ role: 'member' })
  })

  test('members do not invite, and the site no one but the first admin', async () => {
    const { organisationId, admin } = await run('home', 'dean@school.example')
    const member = await join(admin, organisationId, 'office@school.example', 'member')
    expect((await invited(member, organisationId, 'x@school.example')).result).toEqual({
      refused: 'not_an_admin',
    })
    expect((await invited(siteAdmin, organisationId, 'x@school.example')).result).toEqual({
      refused: 'not_a_member',
    })
  })

  test('members leave and are removed; the last admin stays', async () => {
    const { organisationId, admin } = await run('home', 'last@school.example')
    const member = await join(admin, organisationId, 'leaves@school.example', 'member')
    const removed = await join(admin, organisationId, 'removed@school.example', 'member')
    const target = { organisationId, personId: removed.personId }
    expect(await removeMember(site.deps, member, target)).toEqual({ refused: 'not_an_admin' })
    expect(await removeMember(site.deps, admin, target)).toBe('removed')
    expect(await removeMember(site.deps, admin, target)).toEqual({ refused: 'not_a_member' })
    expect(await leave(site.deps, member, organisationId)).toBe('left')
    expect(await leave(site.deps, member, organisationId)).toEqual({ refused: 'not_a_member' })
    expect(await leave(site.deps, admin, organisationId)).toEqual({ refused: 'last_admin' })
  })

  test('of the last two admins who leave at once, one stays', async () => {
    const { organisationId, admin } = await run('host', 'first@twins.example')
    const second = await join(admin, organisationId, 'second@twins.example', 'admin')
    const left = await Promise.all([admin, second].map((who) => leave(site.deps, who, organisationId)))
    expect(left).toContain('left')
    expect(left).toContainEqual({ refused: 'last_admin' })
  })
})
