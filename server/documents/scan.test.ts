import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { scanByClamd } from './scan.ts'

// The file that every scanner takes for infected; in two halves, so that no scanner takes this one for it.
const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`

let server: Server | undefined
afterEach(() => server?.close())

/** A server that speaks clamd's INSTREAM, and answers what it is given for the file it received. */
async function clamd(answerTo: (file: Buffer) => string): Promise<URL> {
  server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('data', (part: Buffer) => {
      received = Buffer.concat([received, part])
      const file = wholeFile(received)
      if (file) socket.end(answerTo(file))
    })
  })
  const listening = server
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done))
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return new URL(`tcp://127.0.0.1:${address.port}`)
}

/** Undefined until the chunk of length 0 is there. */
function wholeFile(received: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0'
  if (received.toString('latin1', 0, command.length) !== command) return undefined
  const chunks: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

const scanner = (file: Buffer) => `stream: ${file.includes(eicar) ? 'Eicar-Test-Signature FOUND' : 'OK'}\0`

test('a file in which nothing is found is clean, also a large one and an empty one', async () => {
  const url = await clamd(scanner)
  for (const bytes of [0, 10, 5_000_000])
    expect(await scanByClamd(url, Buffer.alloc(bytes, 1))).toEqual({ scan: 'clean' })
})

test('an infected file is refused by the name of what is in it', async () => {
  const found = await scanByClamd(await clamd(scanner), Buffer.from(`before ${eicar}`))
  expect(found).toEqual({ refused: 'infected', signature: 'Eicar-Test-Signature' })
})

test.each([
  ['an error', 'INSTREAM size limit exceeded. ERROR\0'],
  ['nothing', ''],
  ['half an answer', 'stream: O'],
])('where clamd answers %s, the file is not taken for clean', async (_, answer) => {
  const asked = await scanByClamd(await clamd(() => answer), Buffer.from('a'))
  expect(asked).toEqual({ refused: 'scanner_unavailable' })
})

test('where nobody listens, the file is not taken for clean', async () => {
  const url = await clamd(scanner)
  await new Promise((closed) => server?.close(closed))
  expect(await scanByClamd(url, Buffer.from('a'))).toEqual({ refused: 'scanner_unavailable' })
})
