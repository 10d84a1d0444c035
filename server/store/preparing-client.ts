import { Client, type QueryConfig } from 'pg'
import { LATER } from './later.ts'
import { forgetAfter, nameOf } from './statement-names.ts'

/**
 * A connection on which PostgreSQL plans a statement once: planning with row-level security takes several times as long
 * as what most of our statements do. Needs a connection of its own to the server, or a pooler that knows prepared
 * statements (PgBouncer 1.21 and newer).
 */
export class PreparingClient extends Client {
  #held: never[][] = []

  // `Client` has ten signatures for it; whatever comes is passed on, and only a text with values is named.
  override query(...asked: never[]): never {
    const [text] = asked as readonly unknown[]
    if (asked.length <= 2 && isHeld(text)) {
      this.#held.push(asked)
      return Promise.resolve(nothing) as never
    }
    const held = this.#held
    this.#held = []
    if (held.length === 0) return this.#named(asked)
    if (isEnd(text) && (text === 'rollback' || held.every(([first]) => !isLater(first))))
      // What is held takes effect in what ends here.
      return isBegun(held) ? (Promise.resolve(nothing) as never) : this.#named(asked)
    return this.#withHeld(held, asked)
  }

  /** What is held waits for the next statement of its transaction, and fails with it. */
  #withHeld(held: readonly never[][], asked: never[]): never {
    const { connection, pipeline } = this as unknown as Connected
    return (pipeline ? this.#inOneWay(connection, [...held, asked]) : this.#inTurn(held, asked)) as never
  }

  /** One way there and back for all. */
  async #inOneWay({ stream }: Connected['connection'], all: readonly never[][]): Promise<unknown> {
    stream.cork()
    const answers = all.map((one) => this.#named(one) as Promise<unknown>)
    stream.uncork()
    return (await Promise.all(answers)).at(-1)
  }

  /** PGlite answers one before it takes the next. */
  async #inTurn(held: readonly never[][], asked: never[]): Promise<unknown> {
    for (const one of held) await this.#named(one)
    return this.#named(asked)
  }

  #named(asked: never[]): never {
    const [text, values, ...rest] = asked as unknown[]
    if (typeof text !== 'string' || !Array.isArray(values)) return this.#ask(asked)
    const name = nameOf(text, values)
    if (name === undefined) return this.#ask(asked)
    const named: QueryConfig = { name, text, values }
    return forgetting(this.#ask([named, ...rest] as never[]))
  }

  #ask(asked: readonly unknown[]): never {
    return Reflect.apply(super.query, this, asked) as never
  }
}

/** As `pg` has them at run time: its types leave both out. */
type Connected = {
  readonly connection: { readonly stream: { cork: () => void; uncork: () => void } }
  readonly pipeline: boolean
}

const nothing = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] }

const isLater = (text: unknown): boolean => typeof text === 'string' && text.startsWith(LATER)
const isHeld = (text: unknown): boolean =>
  text === 'begin' || isLater(text) || (typeof text === 'string' && text.startsWith('set local role '))
const isBegun = (held: readonly never[][]): boolean => held.some(([text]) => text === ('begin' as never))
const isEnd = (text: unknown): boolean => text === 'commit' || text === 'rollback'

function forgetting(asked: never): never {
  const answer = asked as unknown
  if (answer instanceof Promise) answer.catch(forgetAfter)
  return asked
}
