import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Access } from './place.ts'

/**
 * A store that speaks as much of S3 as we ask for, with one bucket. It takes nothing that is not signed as Signature
 * Version 4 says, by its own reading of docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html: the client
 * is somebody else's, and `s3-server.test.ts` holds this side against the signatures that AWS publishes.
 */
export type S3Server = {
  readonly access: Access
  readonly bucket: string
  /** What lies in it, by name. A test may look, and take away. */
  readonly objects: Map<string, Buffer>
  /** Of every request, in order: method and status. */
  readonly asked: string[]
  /** Is asked before each request (`LIST` for a list); what it gives is answered instead, and `gone` breaks the connection. */
  faultAt: (
    method: string,
    name: string,
  ) => Promise<number | 'gone' | undefined> | number | 'gone' | undefined
  readonly close: () => Promise<void>
}

const keys = { keyId: 'TESTKEY0TESTKEY0TEST', secret: 'only/for+tests0only/for+tests0only/for+t' }
const region = 'eu-test-1'

export async function openS3Server(bucket = 'papers'): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  const asked: string[] = []
  const http = createServer((request, response) => {
    void answer(request, response).catch((error) => response.destroy(error))
  })
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const endpoint = `http://127.0.0.1:${address.port}`
  const server: S3Server = {
    ...{ access: { endpoint, region, ...keys }, bucket, objects, asked, faultAt: () => undefined },
    close: async () => {
      http.closeAllConnections()
      await new Promise((done) => http.close(done))
    },
  }
  return server

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>))
    const { method = '' } = request
    const url = new URL(request.url ?? '/', endpoint)
    const name = decodeURIComponent(url.pathname.slice(bucket.length + 2))
    const fault = await server.faultAt(name === '' ? 'LIST' : method, name)
    if (fault === 'gone') {
      asked.push(`${method} gone`)
      request.socket.destroy()
      return
    }
    const { status, code, content } = fault ? said(fault, 'SlowDown') : decide({ request, url, body, name })
    asked.push(`${method} ${status}`)
    response.writeHead(status, {
      'content-type': code || url.search ? 'application/xml' : 'binary/octet-stream',
    })
    response.end(code ? `<?xml version="1.0"?><Error><Code>${code}</Code></Error>` : content)
  }

  function decide(came: { request: IncomingMessage; url: URL; body: Buffer; name: string }): Said {
    const { request, url, body, name } = came
    const refused = refusalOf(request, url, body)
    if (refused) return said(refused === 'BadDigest' ? 400 : 403, refused)
    if (url.pathname.split('/')[1] !== bucket) return said(404, 'NoSuchBucket')
    if (name === '') return { status: 200, content: listing(url.searchParams) }
    if (request.method === 'PUT') objects.set(name, body)
    if (request.method === 'DELETE') objects.delete(name)
    const object = objects.get(name)
    if (request.method === 'GET') return object ? { status: 200, content: object } : said(404, 'NoSuchKey')
    return { status: request.method === 'PUT' ? 200 : 204 }
  }

  /** Two a page, so that every list has several. */
  function listing(query: URLSearchParams): string {
    const most = Math.min(2, Number(query.get('max-keys') ?? 2))
    const after = query.get('continuation-token') ?? ''
    const names = [...objects.keys()].filter(
      (one) => one.startsWith(query.get('prefix') ?? '') && one > after,
    )
    const page = names.sort().slice(0, most)
    const contents = page.map((one) => `<Contents><Key>${one}</Key><Size>1</Size></Contents>`).join('')
    const next = names.length > most ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
    return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>${contents}${next}</ListBucketResult>`
  }
}

type Said = { readonly status: number; readonly code?: string; readonly content?: Buffer | string }
const said = (status: number, code: string): Said => ({ status, code })

function refusalOf(request: IncomingMessage, url: URL, body: Buffer): string | undefined {
  const { headers, method = '' } = request
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/
  const [, keyId, day, of, signed = '', signature] = form.exec(headers.authorization ?? '') ?? []
  const at = String(headers['x-amz-date'])
  if (keyId !== keys.keyId) return 'InvalidAccessKeyId'
  if (of !== region) return 'AuthorizationHeaderMalformed'
  const names = signed.split(';')
  const mustBeSigned = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-amz-'))
  if (!at.startsWith(String(day)) || mustBeSigned.some((name) => !names.includes(name))) return 'AccessDenied'
  const seconds = Math.abs(Date.now() - instantOf(at)) / 1000
  if (seconds > 900) return 'RequestTimeTooSkewed'
  const values = Object.fromEntries(names.map((name) => [name, String(headers[name])]))
  const expected = signatureOf(
    { method, path: url.pathname, query: url.searchParams, headers: values },
    keys.secret,
  )
  if (signature !== expected) return 'SignatureDoesNotMatch'
  const hash = createHash('sha256').update(body)
  const checksum = headers['x-amz-checksum-sha256']
  return checksum !== undefined && checksum !== hash.digest('base64') ? 'BadDigest' : undefined
}

const instantOf = (at: string): number =>
  Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

type Signed = {
  readonly method: string
  /** As it was sent, encoded. */
  readonly path: string
  readonly query: URLSearchParams
  /** Those that are signed, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
}

/** Tasks 1 to 3 of the page named above. */
export function signatureOf({ method, path, query, headers }: Signed, secret: string, of = region): string {
  const names = Object.keys(headers).sort()
  const canonical = [
    method,
    path,
    [...query]
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${headers[name]?.trim()}`),
    '',
    names.join(';'),
    headers['x-amz-content-sha256'],
  ].join('\n')
  const at = headers['x-amz-date'] ?? ''
  const scope = [at.slice(0, 8), of, 's3', 'aws4_request']
  const hash = createHash('sha256').update(canonical).digest('hex')
  const key = scope.reduce<string | Buffer>(
    (by, part) => createHmac('sha256', by).update(part).digest(),
    `AWS4${secret}`,
  )
  return createHmac('sha256', key)
    .update(['AWS4-HMAC-SHA256', at, scope.join('/'), hash].join('\n'))
    .digest('hex')
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
