import { edited, newDevice, type RecordKind, type Seen } from '@famulus/domain/logbook'
import type { Stay } from '@famulus/domain/stays'
import { type IDBPDatabase, openDB } from 'idb'
import type { KeptStay } from './kept-stay.ts'

const STORE = 'stays'
/** Who was signed in here last: offline nobody can ask the server, and the stays of others are not shown. */
const OWNER = 'famulus.stays.owner'

export type Edit = {
  readonly recordId: string
  readonly kind: RecordKind
  /** Null: deleted. */
  readonly body: object | null
  /** The record as it stood in the form; none for a new one. */
  readonly seen?: Seen
}

/**
 * The stays in this browser's IndexedDB. Each change is made to what is saved at that moment, in one transaction, so that
 * two tabs never undo each other's work; the others are told.
 */
class StayStore {
  private stays: readonly KeptStay[] = []
  private database: IDBPDatabase | undefined
  private opening: Promise<void> | undefined
  private readonly listeners = new Set<() => void>()
  private readonly writers = new Set<() => void>()
  private channel: BroadcastChannel | undefined

  isKept = true
  isOpen = false

  open(): Promise<void> {
    this.opening ??= this.start()
    return this.opening
  }

  private async start(): Promise<void> {
    try {
      this.database = await openDB('famulus-stays', 1, {
        upgrade: (database) => database.createObjectStore(STORE, { keyPath: 'stayId' }),
      })
      this.channel = new BroadcastChannel('famulus-stays')
      this.channel.onmessage = () => this.reload()
      this.stays = await this.database.getAll(STORE)
    } catch {
      this.isKept = false
    }
    this.isOpen = true
    this.tell()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly read = (): readonly KeptStay[] => this.stays

  /** Called after the student wrote something: it is time to send. */
  onWrite(writer: () => void): () => void {
    this.writers.add(writer)
    return () => this.writers.delete(writer)
  }

  get owner(): string | null {
    return localStorage.getItem(OWNER)
  }

  set owner(personId: string | null) {
    if (personId === this.owner) return
    if (personId === null) localStorage.removeItem(OWNER)
    else localStorage.setItem(OWNER, personId)
    this.tell()
  }

  /** Gives the id of the new stay. */
  async begin(stay: Stay): Promise<string> {
    const stayId = crypto.randomUUID()
    const { owner } = this
    await this.update(stayId, () => ({ stayId, ownerId: owner, device: newDevice }))
    await this.write(stayId, [{ recordId: stayId, kind: 'stay', body: stay }])
    return stayId
  }

  /** Rejects where this device has no room; then nothing of it is kept. */
  async write(stayId: string, edits: readonly Edit[]): Promise<void> {
    await this.update(stayId, (kept) => {
      if (!kept) throw new Error(`There is no stay ${stayId} on this device.`)
      const device = edits.reduce((made, { recordId, kind, body, seen }) => {
        const edit = { changeId: crypto.randomUUID(), recordId, kind, body: body as Record<string, unknown> }
        return edited(made, edit, seen)
      }, kept.device)
      return { ...kept, device }
    })
    for (const writer of this.writers) writer()
  }

  /** `change` is given nothing for a stay that is not here yet, and gives nothing for one that shall go. */
  async update(stayId: string, change: (kept: KeptStay | undefined) => KeptStay | undefined): Promise<void> {
    const transaction = this.database?.transaction(STORE, 'readwrite')
    if (!transaction) return this.take(stayId, change(this.stays.find((one) => one.stayId === stayId)))
    const next = change(await transaction.store.get(stayId))
    await (next ? transaction.store.put(next) : transaction.store.delete(stayId))
    await transaction.done
    this.take(stayId, next)
    this.channel?.postMessage(stayId)
  }

  /** Takes everything away that is kept here, sent or not. */
  async erase(): Promise<void> {
    await this.open()
    for (const { stayId } of this.stays) await this.update(stayId, () => undefined)
    this.owner = null
  }

  /** Somebody signs out: what is in their account goes from this device, and the rest is not shown to others. */
  async leave(): Promise<void> {
    await this.open()
    for (const { stayId, ownerId, device } of this.stays)
      if (ownerId !== null && Object.keys(device.pending).length === 0)
        await this.update(stayId, () => undefined)
    this.owner = null
  }

  private take(stayId: string, next: KeptStay | undefined): void {
    const others = this.stays.filter((one) => one.stayId !== stayId)
    this.stays = next ? [...others, next] : others
    this.tell()
  }

  private async reload(): Promise<void> {
    this.stays = (await this.database?.getAll(STORE)) ?? this.stays
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

export const keptStays = new StayStore()
