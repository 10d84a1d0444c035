import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '../store/as-actor.ts'
import { databases, newDatabase } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addApplication, addOrganisation, addPerson, addProgramme, at } from '../store/world.testing.ts'
import { type Due, expireDue } from './expire-due.ts'
import { type Jobs, startJobs } from './start-jobs.ts'

const unexpected = (job: string, error: unknown) => {
  throw new Error(`${job} failed`, { cause: error })
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo() && waited < 20_000; waited += 20) await pause(20)
  expect(isSo()).toBe(true)
}

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let jobs: Jobs
  const failures: string[] = []

  beforeAll(async () => {
    store = await openStore(await newPlace())
    jobs = await startJobs(store.pool, (job) => failures.push(job), 1)
  })
  afterAll(async () => {
    await jobs.stop()
    await store.close()
  })

  test('what is for later is done at its time, and not before', async () => {
    const done: { data: object; atMs: number }[] = []
    await jobs.once('later', (data) => Promise.resolve(done.push({ data, atMs: Date.now() })))
    const dueMs = Date.now() + 2000
    await store.db.transaction().execute((tx) => jobs.later(tx, 'later', dueMs, { seat: 3 }))
    await until(() => done.length > 0)
    expect(done[0]?.data).toEqual({ seat: 3 })
    expect(done[0]?.atMs).toBeGreaterThanOrEqual(dueMs - 50) // the clock of the database may be ahead a little
  })

  test('nothing is done for a transaction that is rolled back', async () => {
    const done: object[] = []
    await jobs.once('rolled-back', (data) => Promise.resolve(done.push(data)))
    const refused = store.db.transaction().execute(async (tx) => {
      await jobs.later(tx, 'rolled-back', Date.now(), { of: 'refused' })
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    await store.db.transaction().execute((tx) => jobs.later(tx, 'rolled-back', Date.now(), { of: 'kept' }))
    await until(() => done.length > 0)
    expect(done).toEqual([{ of: 'kept' }])
  })

  test('whoever acts leaves work behind, and sees as little as before', async () => {
    const personId = await addPerson(store.db, 'student-of-jobs')
    await addPerson(store.db, 'other-of-jobs')
    const done: object[] = []
    await jobs.once('by-person', (data) => Promise.resolve(done.push(data)))
    const seen = await asActor(store.db, personId, async (tx) => {
      await jobs.later(tx, 'by-person', Date.now(), {})
      return tx.selectFrom('people').select('personId').execute()
    })
    expect(seen).toEqual([{ personId }])
    await until(() => done.length > 0)
  })

  test('what throws is tried again with the same data, and told', async () => {
    const tries: object[] = []
    await jobs.once('fails-twice', (data) => {
      tries.push(data)
      return tries.length < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve()
    })
    await store.db.transaction().execute((tx) => jobs.later(tx, 'fails-twice', Date.now(), { seat: 4 }))
    await until(() => tries.length === 3)
    expect(tries).toEqual([{ seat: 4 }, { seat: 4 }, { seat: 4 }])
    expect(failures.filter((job) => job === 'fails-twice')).toHaveLength(2)
  })

  test('work that nobody does is refused at once', async () => {
    const left = store.db.transaction().execute(async (tx) => jobs.later(tx, 'nobody', Date.now(), {}))
    await expect(left).rejects.toThrow('no work is named nobody')
  })

  test('every few seconds, also after an error, until it is stopped', async () => {
    const other = await startJobs(store.pool, (job) => failures.push(job))
    let runs = 0
    await other.every('often', 0.01, () => {
      runs += 1
      return runs === 1 ? Promise.reject(new Error('once')) : Promise.resolve()
    })
    await until(() => runs >= 3)
    await other.stop()
    const stoppedAt = runs
    await pause(100)
    expect([runs, failures.filter((job) => job === 'often')]).toEqual([stoppedAt, ['often']])
  })

  test('a stop waits for the run that is under way, and tells it', async () => {
    const other = await startJobs(store.pool, unexpected)
    let told = false
    await other.every('long', 60, async (signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      await pause(100)
      told = true
    })
    await pause(50)
    await other.stop()
    expect(told).toBe(true)
  })

  test('applications whose time is up are handed over, also after one that fails', async () => {
    const { db } = store
    await addProgramme(db)
    const ids = {
      studentId: await addPerson(db, 'late-student'),
      hostOrganisationId: await addOrganisation(db, 'host'),
      homeOrganisationId: null,
    }
    const made: string[] = []
    for (const minute of [1, 1, 2, 3, null]) {
      const applicationId = await addApplication(db, { ...ids, stage: 'draft' })
      const dueAt = minute === null ? null : at(minute)
      await db.updateTable('applications').set({ dueAt }).where('applicationId', '=', applicationId).execute()
      made.push(applicationId)
    }
    const handed: Due[] = []
    const expiring = expireDue(db, Date.parse(at(2)), (due) => {
      handed.push(due)
      return handed.length === 1 ? Promise.reject(new Error('locked')) : Promise.resolve()
    })
    await expect(expiring).rejects.toThrow('1 of 3 did not expire')
    expect(handed.map(({ applicationId }) => applicationId)).toEqual(made.slice(0, 3))
    expect(handed.map(({ dueAt }) => dueAt)).toEqual([at(1), at(1), at(2)])
  })
})

test('of two servers on one PostgreSQL, one works at each time of a cron expression', async () => {
  const place = await newDatabase()
  const stores = [await openStore(place), await openStore(place)]
  const jobs = await Promise.all(stores.map(({ pool }) => startJobs(pool, unexpected, 1)))
  const startedMs = Date.now()
  const runs: number[] = []
  for (const [server, one] of jobs.entries())
    await one.every('each-minute', '* * * * *', () => Promise.resolve(runs.push(server)))
  await until(() => runs.length > 0)
  await pause(5000)
  const minutes = 1 + Math.floor(Date.now() / 60_000) - Math.floor(startedMs / 60_000)
  console.log(`figure: a job of each minute in 2 servers: ${runs.length} runs in ${minutes} minutes`)
  expect(runs.length).toBeLessThanOrEqual(minutes)
  await Promise.all(jobs.map((one) => one.stop()))
  await Promise.all(stores.map((one) => one.close()))
})
