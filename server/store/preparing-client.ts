import { Client, type QueryConfig } from 'pg'
import { forgetAfter, nameOf } from './statement-names.ts'

/**
 * A connection on which PostgreSQL plans a statement once: planning with row-level security takes several times as long
 * as what most of our statements do. Needs a connection of its own to the server, or a pooler that knows prepared
 * statements (PgBouncer 1.21 and newer).
 */
export class PreparingClient extends Client {
  #hasToBegin = false

  // `Client` has ten signatures for it; whatever comes is passed on, and only a text with values is named.
  override query(...asked: never[]): never {
    if (asked.length <= 2 && isBegin(asked)) {
      this.#hasToBegin = true
      return Promise.resolve(nothing) as never
    }
    if (!this.#hasToBegin) return this.#named(asked)
    this.#hasToBegin = false
    return isEnd(asked) ? (Promise.resolve(nothing) as never) : this.#withBegin(asked)
  }

  /** One way there and back for both: `begin` waits for the first statement of its transaction. */
  #withBegin(asked: never[]): never {
    const { stream } = (this as unknown as Connected).connection
    stream.cork?.()
    const answers = [
      this.#ask(['begin'] as never[]) as Promise<unknown>,
      this.#named(asked) as Promise<unknown>,
    ]
    stream.uncork?.()
    return Promise.all(answers).then(([, answer]) => answer) as never
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

/** As `pg` has it at run time: its types leave the connection out. PGlite's has no cork. */
type Connected = { readonly connection: { readonly stream: { cork?: () => void; uncork?: () => void } } }

const nothing = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] }

const isBegin = ([text]: readonly unknown[]): boolean => text === 'begin'
const isEnd = ([text]: readonly unknown[]): boolean => text === 'commit' || text === 'rollback'

function forgetting(asked: never): never {
  const answer = asked as unknown
  if (answer instanceof Promise) answer.catch(forgetAfter)
  return asked
}
