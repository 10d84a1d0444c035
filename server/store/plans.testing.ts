import type { Pool, PoolClient } from 'pg'
import { Client } from 'pg'
import type { DatabasePlace } from '../config/config.ts'

/** A node of a plan as PostgreSQL ran it (EXPLAIN in JSON). */
export type PlanNode = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Join Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly Plans?: readonly PlanNode[]
}

/** A statement with the plan by which it was run; also those inside functions and triggers. */
export type Planned = { readonly text: string; readonly plan: PlanNode }

/** From the next connection on, PostgreSQL tells with every statement how it was run. Needs a superuser. */
export async function explainAll({ url }: DatabasePlace & { kind: 'server' }): Promise<void> {
  const client = new Client(url)
  await client.connect()
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_format': 'json',
    client_min_messages: 'log',
  }
  const name = new URL(url).pathname.slice(1)
  for (const [setting, value] of Object.entries(settings))
    await client.query(`alter database ${name} set ${setting} = '${value}'`)
  await client.end()
}

/** The plans of all that is asked through a pool, since they were taken last. */
export function plansOf(pool: Pool): { readonly taken: () => Planned[] } {
  let planned: Planned[] = []
  const known = new WeakSet<PoolClient>()
  pool.on('acquire', (client) => {
    if (known.has(client)) return
    known.add(client)
    client.on('notice', ({ message = '' }) => {
      const json = message.slice(message.indexOf('{'))
      if (!/^duration: /.test(message)) return
      const { 'Query Text': text, Plan: plan } = JSON.parse(json)
      planned.push({ text, plan })
    })
  })
  return {
    taken: () => {
      const taken = planned
      planned = []
      return taken
    },
  }
}

export const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** How many rows a node looked at, those it passed on and those it threw away. */
export const rowsRead = (node: PlanNode): number =>
  node['Actual Loops'] *
  (node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Join Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0))
