import {
  type Change,
  type Device,
  type Exchanged,
  edited,
  newDevice,
  received,
  shown,
  toSend,
} from '@famulus/domain/logbook'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { newId } from '../store/new-id.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addPerson } from '../store/world.testing.ts'
import { addLogbook } from './index.ts'

const stay = {
  host: 'A hospital',
  country: 'US',
  countsAs: ['elective'],
  startsOn: '2027-03-01',
  endsOn: '2027-03-28',
  percent: 100,
}
const rounds = (minutes: number) => ({ what: 'rounds', on: '2027-03-02', minutes })

describe.each(databases)('on %s', (name, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let [student, other] = ['', '']

  beforeAll(async () => {
    store = await openStore(await newPlace())
    student = await addPerson(store.db, 'student')
    other = await addPerson(store.db, 'another')
    asked = askingRoutes(store, addLogbook).asked
  })
  afterAll(() => store.close())

  const send = (stayId: string, changes: readonly Change[], since = 0, who = student) =>
    asked(who, 'POST', `/stays/${stayId}/changes`, { since, changes })

  const change = (recordId: string, kind: Change['kind'], body: Change['body'], base = 0): Change => ({
    changeId: newId(),
    recordId,
    kind,
    base,
    body,
  })

  async function begun(): Promise<string> {
    const stayId = newId()
    expect((await send(stayId, [change(stayId, 'stay', stay)])).status).toBe(200)
    return stayId
  }

  test('a stay begins on a device, is listed, and is nobody else’s', async () => {
    const stayId = await begun()
    expect((await asked(student, 'GET', '/stays')).body).toMatchObject({
      stays: [{ stayId, stay, sequence: 1 }],
    })
    expect((await asked(other, 'GET', '/stays')).body).toEqual({ stays: [] })
    expect((await send(stayId, [change(newId(), 'entry', rounds(30))], 0, other)).status).toBe(404)
  })

  test('what is wrong is refused by its field, and nothing of the batch is kept', async () => {
    const stayId = await begun()
    const [good, bad] = [
      change(newId(), 'entry', rounds(30)),
      change(newId(), 'entry', { ...rounds(30), patientName: 'x' }),
    ]
    const refused = await send(stayId, [good, bad])
    expect(refused).toMatchObject({ status: 422, body: { refused: 'wrong_record', changeId: bad.changeId } })
    const late = change(stayId, 'stay', { ...stay, endsOn: '2027-02-01' }, 1)
    expect((await send(stayId, [late])).body).toMatchObject({ field: 'endsOn' })
    const foreign = change(stayId, 'stay', { ...stay, applicationId: newId() }, 1)
    expect((await send(stayId, [foreign])).body).toMatchObject({ field: 'applicationId' })
    expect((await send(stayId, [])).body).toMatchObject({ records: [{ recordId: stayId }], sequence: 1 })
  })

  test('days that change are the days of the stay', async () => {
    const stayId = await begun()
    await send(stayId, [change(stayId, 'stay', { ...stay, endsOn: '2027-04-25' }, 1)])
    const { stays } = (await asked(student, 'GET', '/stays')).body as {
      stays: { stayId: string; stay: object }[]
    }
    expect(stays.find((one) => one.stayId === stayId)?.stay).toMatchObject({ endsOn: '2027-04-25' })
    await send(stayId, [change(stayId, 'stay', null, 2)])
    const left = (await asked(student, 'GET', '/stays')).body as { stays: { stayId: string }[] }
    expect(left.stays.map((one) => one.stayId)).not.toContain(stayId)
  })

  test('two devices on a bad line lose nothing and double nothing', async () => {
    const runs = 25
    let edits = 0
    const step = fc.record({
      who: fc.constantFrom(0, 1),
      write: fc.boolean(),
      answer: fc.constantFrom('comes', 'comes', 'is lost', 'comes twice'),
      which: fc.nat(2),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
        const stayId = await begun()
        const devices: [Device, Device] = [newDevice, newDevice]
        const meet = async (who: 0 | 1, answer = 'comes') => {
          const { device, changes } = toSend(devices[who], 100)
          devices[who] = device
          const { body, status } = await send(stayId, changes, device.sequence)
          expect(status).toBe(200)
          if (answer !== 'is lost') devices[who] = received(devices[who], body as Exchanged)
          if (answer === 'comes twice') devices[who] = received(devices[who], body as Exchanged)
        }
        const entries = (who: 0 | 1) => shown(devices[who]).filter(({ kind }) => kind === 'entry')
        const written = new Set<number>()
        const seen = new Set<unknown>()
        for (const { who, write, answer, which } of steps as {
          who: 0 | 1
          write: boolean
          answer: string
          which: number
        }[]) {
          const old = write ? undefined : entries(who)[which]
          const minutes = written.size + 1
          written.add(minutes)
          seen.add(old?.body?.minutes)
          devices[who] = edited(devices[who], {
            changeId: newId(),
            recordId: old?.recordId ?? newId(),
            kind: 'entry',
            body: rounds(minutes),
          })
          if (which > 0) await meet(who, answer)
        }
        for (const who of [0, 1, 0, 1, 0, 1] as const) await meet(who)
        const [first, second] = ([0, 1] as const).map((who) =>
          entries(who)
            .map(({ body }) => body?.minutes)
            .sort(),
        )
        expect(first).toEqual(second)
        expect(new Set(first).size).toBe(first?.length)
        expect([...written].filter((one) => !first?.includes(one) && !seen.has(one))).toEqual([])
        edits += written.size
      }),
      { numRuns: runs, seed: 20261123 },
    )
    console.log(
      `figure: logbook on ${name}: ${runs} interleavings over HTTP, ${edits} edits, 0 lost, 0 doubled`,
    )
  })
})
