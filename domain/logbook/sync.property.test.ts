import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  applyChange,
  type Change,
  type Device,
  type Exchanged,
  edited,
  type Landed,
  newDevice,
  received,
  type ShownRecord,
  type StoredRecord,
  shown,
  toSend,
} from './index.ts'

type Server = {
  sequence: number
  readonly records: Map<string, StoredRecord>
  readonly done: Map<string, Landed>
}

/** As server/logbook does it, with a map for each table. */
function exchange(server: Server, changes: readonly Change[], since: number): Exchanged {
  const landed = changes.map((change) => {
    const before = server.done.get(change.changeId)
    if (before) return before
    const applied = applyChange(change, server.records.get(change.recordId), server.sequence + 1)
    if (applied.record) {
      server.records.set(applied.record.recordId, applied.record)
      server.sequence += 1
    }
    server.done.set(change.changeId, applied.landed)
    return applied.landed
  })
  const records = [...server.records.values()].filter(({ sequence }) => sequence > since)
  return { landed, records, sequence: server.sequence }
}

type Step =
  | {
      readonly do: 'write' | 'open' | 'save' | 'edit' | 'delete'
      readonly who: 0 | 1
      readonly which: number
    }
  | { readonly do: 'meet'; readonly who: 0 | 1 }
  | { readonly do: 'send'; readonly who: 0 | 1; readonly most: number }
  | { readonly do: 'arrive' | 'answer' | 'lose' | 'repeat'; readonly which: number }

const who = fc.constantFrom(0, 1) as fc.Arbitrary<0 | 1>
const which = fc.nat(3)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('write', 'open', 'save', 'edit', 'edit', 'delete'), who, which }),
  fc.record({ do: fc.constant('meet' as const), who }),
  fc.record({ do: fc.constant('send' as const), who, most: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constantFrom('arrive', 'arrive', 'answer', 'answer', 'lose', 'repeat'), which }),
)

type Message = {
  readonly who: 0 | 1
  readonly changes: readonly Change[]
  readonly since: number
  readonly answer?: Exchanged
}

/** An edit, and the edit that its author saw in the same record, if any. */
type Made = { readonly text: string; readonly recordId: string; readonly saw: string | undefined }

/** Two devices, a server, and a line on which messages wait, are lost, come twice and overtake each other. */
class World {
  readonly devices: [Device, Device] = [newDevice, newDevice]
  readonly server: Server = { sequence: 0, records: new Map(), done: new Map() }
  readonly made: Made[] = []
  private messages: Message[] = []
  /** A form on each device: it shows what a record was when it was opened. */
  private readonly opened: [ShownRecord | undefined, ShownRecord | undefined] = [undefined, undefined]
  private ids = 0

  private readonly newId = () => {
    this.ids += 1
    return String(this.ids)
  }

  take(step: Step): void {
    if (step.do === 'meet') this.meet(step.who)
    else if (step.do === 'send') this.send(step.who, step.most)
    else if (step.do === 'open') this.opened[step.who] = this.shownOn(step)
    else if ('who' in step) this.change(step)
    else this.deliver(step)
  }

  private deliver({ do: what, which }: { do: string; which: number }): void {
    const index = which % Math.max(1, this.messages.length)
    const message = this.messages[index]
    if (!message) return
    if (what === 'repeat') this.messages.push(message)
    else if (what === 'lose') this.messages.splice(index, 1)
    else if (what === 'arrive' && !message.answer)
      this.messages[index] = { ...message, answer: exchange(this.server, message.changes, message.since) }
    else if (what === 'answer' && message.answer) {
      this.messages.splice(index, 1)
      this.devices[message.who] = received(this.devices[message.who], message.answer)
    }
  }

  private shownOn({ who, which }: { who: 0 | 1; which: number }): ShownRecord | undefined {
    const all = shown(this.devices[who])
    return all[which % Math.max(1, all.length)]
  }

  private change(step: { do: string; who: 0 | 1; which: number }): void {
    const { do: what, who } = step
    const old = what === 'write' ? undefined : what === 'save' ? this.opened[who] : this.shownOn(step)
    if (what !== 'write' && !old) return
    if (what === 'save') this.opened[who] = undefined
    const recordId = old?.recordId ?? this.newId()
    const changeId = this.newId()
    const text = what === 'delete' ? '' : changeId
    const body = what === 'delete' ? null : { text }
    this.devices[who] = edited(this.devices[who], { changeId, recordId, kind: 'entry', body }, old)
    this.made.push({ text, recordId, saw: old && String(old.body?.text) })
  }

  private send(who: 0 | 1, most: number): void {
    const { device, changes } = toSend(this.devices[who], most)
    this.devices[who] = device
    this.messages.push({ who, changes, since: device.sequence })
  }

  /** All that there is to say, on a line that is well. */
  private meet(who: 0 | 1): void {
    const { device, changes } = toSend(this.devices[who], 1000)
    this.devices[who] = received(device, exchange(this.server, changes, device.sequence))
  }

  /** The line is well again, and what was under way is lost. */
  quieten(): void {
    this.messages = []
    for (let round = 0; round < 3; round += 1) for (const who of [0, 1] as const) this.meet(who)
  }

  readonly textsOf = (records: readonly { readonly body: unknown }[]): string[] =>
    records.flatMap(({ body }) => (body ? [String((body as { text: string }).text)] : [])).sort()
}

const runs = 1000

test('whatever is lost, repeated or overtaken: no entry is lost, none is doubled, devices agree', () => {
  let edits = 0
  let rivals = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 80, size: 'max' }), (steps) => {
      const world = new World()
      for (const one of steps) world.take(one)
      world.quieten()
      const kept = world.textsOf([...world.server.records.values()])
      for (const device of world.devices) {
        expect(world.textsOf(shown(device))).toEqual(kept)
        expect(device.pending).toEqual({})
      }
      expect(new Set(kept).size).toBe(kept.length)
      // What is gone was seen by whoever wrote over it or deleted it.
      const seen = new Set(world.made.map(({ saw }) => saw))
      const written = world.made.filter(({ text }) => text !== '')
      expect(written.filter(({ text }) => !kept.includes(text) && !seen.has(text))).toEqual([])
      edits += world.made.length
      rivals += [...world.server.records.values()].filter(({ rivalOf }) => rivalOf !== null).length
    }),
    { numRuns: runs, seed: 20261123 },
  )
  expect(rivals).toBeGreaterThan(100) // else nothing was tried
  console.log(
    `figure: logbook: ${runs} interleavings of two devices and a server, ${edits} edits, ${rivals} conflicts shown, 0 lost, 0 doubled`,
  )
})
