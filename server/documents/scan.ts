import { connect } from 'node:net'

export type Scanned =
  | { readonly scan: 'clean' }
  | { readonly refused: 'infected'; readonly signature: string }
  | { readonly refused: 'scanner_unavailable' }

/** How long clamd may take for a file, in milliseconds. */
const patienceMs = 60_000

/**
 * Asks clamd at tcp://host:port or unix:///path by INSTREAM (clamd(8)). Where it does not answer, nobody knows, and the
 * document is not taken: that is never "clean".
 */
export async function scanByClamd(url: URL, file: Uint8Array): Promise<Scanned> {
  const answer = await ask(url, file).catch(() => '')
  if (answer === 'stream: OK') return { scan: 'clean' }
  const signature = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  return signature === undefined ? { refused: 'scanner_unavailable' } : { refused: 'infected', signature }
}

/** The one answer, without the NUL that ends it. */
function ask(url: URL, file: Uint8Array): Promise<string> {
  const place =
    url.protocol === 'unix:' ? { path: url.pathname } : { host: url.hostname, port: Number(url.port || 3310) }
  return new Promise((resolve, reject) => {
    const socket = connect(place)
    const parts: Buffer[] = []
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('clamd does not answer')))
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      if (file.length > 0) socket.write(Buffer.concat([lengthOf(file.length), file]))
      socket.write(lengthOf(0))
    })
    socket.on('data', (part: Buffer) => parts.push(part))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(parts).toString('utf8').replace(/\0$/, '')))
  })
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
