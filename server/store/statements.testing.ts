import type { Pool, PoolClient } from 'pg'
import { type Statement, Together } from './at-once.ts'

/** What was sent to the database since it was asked last, `begin` and `commit` among it. */
export type Statements = { readonly taken: () => string[]; readonly takenWhole: () => Statement[] }
/** Listens to every connection of a pool. */
export function statementsOf(pool: Pool): Statements {
  let sent: Statement[] = []
  const known = new WeakSet<PoolClient>()
  pool.on('acquire', (client) => {
    if (known.has(client)) return
    known.add(client)
    const query = client.query.bind(client) as (...args: unknown[]) => unknown // one of its many forms, passed on as it came
    client.query = ((first: string | { text: string }, ...rest: unknown[]) => {
      const [values] = rest
      const text = typeof first === 'string' ? first : first.text
      if (first instanceof Together) sent.push(...first.statements)
      else sent.push({ text, values: Array.isArray(values) ? values : [] })
      return query(first, ...rest)
    }) as never
  })
  const takenWhole = () => {
    const taken = sent
    sent = []
    return taken
  }
  return { taken: () => takenWhole().map(({ text }) => text), takenWhole }
}
