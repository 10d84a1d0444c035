import type { Pool, PoolClient } from 'pg'

/** What was sent to the database since it was asked last, `begin` and `commit` among it: each is a way there and back. */
export type Statements = { readonly taken: () => string[] }

/** Listens to every connection of a pool. */
export function statementsOf(pool: Pool): Statements {
  let texts: string[] = []
  const known = new WeakSet<PoolClient>()
  pool.on('acquire', (client) => {
    if (known.has(client)) return
    known.add(client)
    const query = client.query.bind(client) as (...args: unknown[]) => unknown // one of its many forms, passed on as it came
    client.query = ((first: string | { text: string }, ...rest: unknown[]) => {
      texts.push(typeof first === 'string' ? first : first.text)
      return query(first, ...rest)
    }) as never
  })
  return {
    taken: () => {
      const taken = texts
      texts = []
      return taken
    },
  }
}
