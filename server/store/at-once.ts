import { CompiledQuery, type Transaction } from 'kysely'
import { type Connection, type Pool, Query } from 'pg'
import type { Database } from './database.ts'
import { forgetAfter, nameOf } from './statement-names.ts'

/** A statement whose values are known before anything is asked. Its columns come as it names them. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

type Rows = readonly object[]
type Result = { readonly rows: Rows }

/**
 * The rows of each, asked in one message and in one transaction: what comes before one `Sync` is a transaction without
 * `begin` and `commit` (PostgreSQL, Frontend/Backend Protocol, Pipelining). Throws what the first that fails does.
 */
export async function atOnce(pool: Pool, statements: readonly Statement[]): Promise<Rows[]> {
  const client = await pool.connect()
  try {
    return await new Promise((resolve, reject) => {
      const done = (error: Error | undefined, results: unknown) =>
        error ? reject(error) : resolve([results as Result | Result[]].flat().map(({ rows }) => rows))
      client.query(new Together(statements, done))
    })
  } catch (error) {
    forgetAfter(error as { code?: string })
    throw error
  } finally {
    client.release()
  }
}

/** The rows of one in a transaction that is open. */
export async function rowsOf(tx: Transaction<Database>, { text, values }: Statement): Promise<Rows> {
  const { rows } = await tx.executeQuery<object>(CompiledQuery.raw(text, [...values]))
  return rows
}

/** `pg` gives the results of a query that has several as a list: all but the last are sent without their `Sync`. */
export class Together extends Query {
  readonly statements: readonly Statement[]
  readonly #queries: readonly Preparing[]

  constructor(statements: readonly Statement[], done: (error: Error | undefined, results: unknown) => void) {
    super(statements.map(({ text }) => text).join(';\n'), done)
    this.statements = statements
    this.#queries = statements.map(({ text, values }) => {
      const name = nameOf(text, values)
      // Of a name of its own: one statement is prepared in a message with others, or by itself.
      return new Query({ text, values: [...values], ...(name && { name: `with_${name}` }) }) as Query &
        Preparing
    })
  }

  requiresPreparation(): boolean {
    return true
  }

  prepare(connection: Connection & Prepared): void {
    const { sync } = connection
    const last = this.#queries.at(-1)
    try {
      for (const query of this.#queries) {
        connection.sync = query === last ? sync : () => {}
        // Where one failed, PostgreSQL has prepared those before it; to close what is not there is no error.
        if (query.name && !connection.submittedNamedStatements[query.name])
          connection.close({ type: 'S', name: query.name }, true)
        query.prepare(connection)
      }
    } finally {
      connection.sync = sync
    }
  }

  handleError(error: Error, connection: Connection & Prepared): void {
    for (const { name } of this.#queries) if (name) delete connection.submittedNamedStatements[name]
    Reflect.apply(handleError, this, [error, connection])
  }
}

const { handleError } = Query.prototype as unknown as { readonly handleError: () => void }

/** As `pg` has them at run time: its types leave both out. */
type Preparing = { readonly name?: string; readonly prepare: (connection: Connection) => void }
type Prepared = { readonly submittedNamedStatements: Record<string, string> }
