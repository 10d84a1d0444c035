import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { verify } from '../journal/verify.ts'
import { newFolder } from './databases.testing.ts'
import { openStore } from './open-store.ts'
import { runProcess } from './run-process.testing.ts'

test.each([3, 120])(
  'killed after %i writes, nothing acknowledged is lost and nothing is half',
  async (writes) => {
    const place = await newFolder()
    const child = runProcess('write-until-killed.testing.ts', place.path)
    const named = () => child.written().split('\n').slice(0, -1)
    while (named().length < writes && child.child.exitCode === null) await pause(2)
    child.child.kill('SIGKILL')
    await child.ended
    const acknowledged = named()
    expect(acknowledged.length).toBeGreaterThanOrEqual(writes)
    expect(acknowledged.length).toBeLessThan(200)

    const { db, close } = await openStore(place)
    const applications = await db.selectFrom('applications').select(['applicationId', 'state']).execute()
    const events = await db
      .selectFrom('applicationEvents')
      .select(['applicationId', 'toState as state'])
      .execute()
    const { breaks } = await verify(db)
    await close()

    const kept = new Set(applications.map(({ applicationId }) => applicationId))
    const lost = acknowledged.filter((id) => !kept.has(id))
    expect(lost).toEqual([])
    expect(byId(events)).toEqual(byId(applications))
    expect(breaks).toEqual([])
    console.log(
      `figure: kill -9 after ${acknowledged.length} acknowledged of 200 writes: ${kept.size} kept, ${lost.length} lost, 0 half`,
    )
  },
)

const byId = <Row extends { applicationId: string }>(rows: readonly Row[]) =>
  [...rows].sort((a, b) => (a.applicationId < b.applicationId ? -1 : 1))
