import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { append } from '../../server/journal/append.ts'
import { event } from '../../server/journal/event.testing.ts'
import { behindTheTriggers } from '../../server/journal/tamper.testing.ts'
import { openStore } from '../../server/store/open-store.ts'
import { addApplication, addOrganisation, addPerson, addProgramme } from '../../server/store/world.testing.ts'
import { famulus, printed, temporaryFolder } from '../run.testing.ts'

describe('journal verify', () => {
  test('finds a journal whole, and then the event that somebody changed', async () => {
    const FAMULUS_DATA = temporaryFolder()
    const verify = ['journal', 'verify']
    const place = { kind: 'folder', path: FAMULUS_DATA } as const
    const store = await openStore(place)
    await addProgramme(store.db)
    const studentId = await addPerson(store.db, 'student')
    const hostOrganisationId = await addOrganisation(store.db, 'host')
    const made = { studentId, hostOrganisationId, homeOrganisationId: null, stage: 'submitted' } as const
    const ids = { studentId, applicationId: await addApplication(store.db, made) }
    await store.db.transaction().execute(async (tx) => {
      for (const move of ['submit', 'review', 'decline']) await append(tx, event(ids, { move }))
    })

    const refused = await famulus(verify, { env: { FAMULUS_DATA } })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain(`is in use by process ${process.pid}.`)
    await store.close()
    expect(await printed(verify, { env: { FAMULUS_DATA } })).toBe(
      '1 journal with 3 events: all as they were written.\n',
    )

    const again = await openStore(place)
    await behindTheTriggers(again.db, "update application_events set move = 'offer' where seq = 3")
    await again.close()
    const broken = await famulus([...verify, '--json'], { env: { FAMULUS_DATA } })
    expect(broken.code).toBe(1)
    expect(JSON.parse(broken.out)).toEqual({
      applications: 1,
      events: 3,
      breaks: [{ ...ids, seq: 3, what: 'changed' }],
    })
    const said = await famulus(verify, { env: { FAMULUS_DATA } })
    expect(said.out.replaceAll(/\s+/g, ' ')).toContain(`Application ${ids.applicationId}`)
    expect(said.out).toContain('1 journal of 1 is not as written.')
  })

  test('does not take a folder without a database for one without a fault', async () => {
    const { code, err } = await famulus(['journal', 'verify'], {
      env: { FAMULUS_DATA: join(temporaryFolder(), 'none') },
    })
    expect([code, err.replaceAll(/\s+/g, ' ')]).toEqual([
      2,
      expect.stringContaining('There is no database in'),
    ])
  })
})
