import { readFileSync } from 'node:fs'
import type { Client, Request } from 'autocannon'

// The load is made in a thread of its own, which is given this file by its path and the requests by another.

const requests = JSON.parse(readFileSync(process.env.BENCH_REQUESTS ?? '', 'utf8')) as Request[]
const each = requests.length / Number(process.env.BENCH_CONNECTIONS)
let taken = 0

/** Gives each connection requests that no other sends. */
function giveOwnRequests(client: Client): void {
  client.setRequests(requests.slice(taken, taken + each))
  taken += each
}

export { giveOwnRequests as 'module.exports' }
