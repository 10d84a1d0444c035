import type { Problem, Profile } from '@famulus/domain/profile'
import { isoOf } from '@famulus/domain/time'
import { type IDBPDatabase, openDB } from 'idb'
import { useSyncExternalStore } from 'react'
import { today } from '../app/today.ts'
import { dated, type Edit, edited, type ProfileData } from './edit.ts'

/** The student of this device, with the states before the last changes. */
type Saved = { readonly data: ProfileData; readonly past: readonly ProfileData[] }

const MOST_UNDOS = 50
const STORE = 'student'
/** Only a profile that says something has to be checked. */
const reading = () => import('./reading.ts')

const nobody: Saved = { data: { profile: 1 }, past: [] }

/**
 * The profile in this browser's IndexedDB. Every change is made to what is saved at that moment, in one transaction, so
 * that two open tabs do not undo each other's work; the other tabs are told. Nothing leaves the device.
 */
class StudentStore {
  private saved: Saved = nobody
  private profile: Profile = { profile: 1 }
  private database: IDBPDatabase | undefined
  private isRefused = false
  private readonly listeners = new Set<() => void>()
  private channel: BroadcastChannel | undefined

  /** False where the browser keeps nothing, as some do in private windows: all works, until the tab is closed. */
  get isKept(): boolean {
    return !this.isRefused
  }

  async open(): Promise<void> {
    try {
      this.database = await openDB('famulus', 1, { upgrade: (database) => database.createObjectStore(STORE) })
      await this.reload()
    } catch {
      this.keepNothing()
    }
    this.channel = new BroadcastChannel('famulus-student')
    this.channel.onmessage = () => this.reload()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly read = (): Profile => this.profile
  readonly readSaved = (): Saved => this.saved

  /**
   * Gives what is wrong instead, and changes nothing, where the edits do not fit. Edits that follow from what is there,
   * such as one more in a list, are made by a function.
   */
  change(edits: readonly Edit[] | ((data: ProfileData) => readonly Edit[])): Promise<readonly Problem[]> {
    const editsOf = typeof edits === 'function' ? edits : () => edits
    return this.update(({ data, past }) => ({
      data: dated(edited(data, editsOf(data)), data, isoOf(today())),
      past: [...past, data].slice(-MOST_UNDOS),
    }))
  }

  replace(data: ProfileData): Promise<readonly Problem[]> {
    return this.update(({ data: old, past }) => ({ data, past: [...past, old].slice(-MOST_UNDOS) }))
  }

  undo(): Promise<readonly Problem[]> {
    return this.update((saved) => {
      const data = saved.past.at(-1)
      return data ? { data, past: saved.past.slice(0, -1) } : saved
    })
  }

  /** Everything that is known here about the student, and what could bring it back. */
  erase(): Promise<readonly Problem[]> {
    return this.update(() => nobody)
  }

  private async update(next: (saved: Saved) => Saved): Promise<readonly Problem[]> {
    const { readProfile } = await reading() // before the transaction, which ends when it waits for anything else
    const expected = next(this.saved)
    const result = readProfile(expected.data)
    if ('problems' in result) return result.problems
    this.take(expected, result.profile) // shown at once, kept a moment later
    return this.keep(next, expected, result.profile).catch(() => this.keepNothing())
  }

  /** To what is saved, which is not what this tab knows where another tab was quicker. */
  private async keep(
    next: (saved: Saved) => Saved,
    expected: Saved,
    profile: Profile,
  ): Promise<readonly Problem[]> {
    const { readProfile } = await reading()
    const transaction = this.database?.transaction(STORE, 'readwrite')
    if (!transaction) return []
    const before: Saved = (await transaction.store.get('current')) ?? nobody
    const saved = next(before)
    // What was expected has been read already, and where no other tab was quicker it is that.
    const isExpected = JSON.stringify(saved.data) === JSON.stringify(expected.data)
    const result = isExpected ? { profile } : readProfile(saved.data)
    if ('profile' in result) await transaction.store.put(saved, 'current')
    await transaction.done
    this.channel?.postMessage('changed')
    if ('problems' in result) await this.reload()
    else if (!isExpected) this.take(saved, result.profile)
    return 'problems' in result ? result.problems : []
  }

  /** The browser has no room or no right any more: all goes on, and the page says that nothing is kept. */
  private keepNothing(): readonly Problem[] {
    this.database = undefined
    this.isRefused = true
    for (const listener of this.listeners) listener()
    return []
  }

  private async reload(): Promise<void> {
    const saved: Saved = (await this.database?.get(STORE, 'current')) ?? nobody
    if (Object.keys(saved.data).length <= 1) return this.take(saved, { profile: 1 })
    const { readProfile } = await reading()
    const result = readProfile(saved.data)
    if ('profile' in result) this.take(saved, result.profile)
  }

  private take(saved: Saved, profile: Profile): void {
    this.saved = saved
    this.profile = profile
    noteKnown(Object.keys(saved.data).length > 1)
    for (const listener of this.listeners) listener()
  }
}

/** `public/scheme.js` asks before the first paint: the page drawn ahead is for somebody who has said nothing. */
const noteKnown = (isKnown: boolean) =>
  isKnown ? localStorage.setItem('famulus.known', 'yes') : localStorage.removeItem('famulus.known')

export type { StudentStore }
export const students = new StudentStore()

export const useProfile = (store: StudentStore): Profile =>
  useSyncExternalStore(store.subscribe, store.read, store.read)
export const useSaved = (store: StudentStore): Saved =>
  useSyncExternalStore(store.subscribe, store.readSaved, store.readSaved)
