import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBucket } from './bucket.ts'
import { openS3Server, type S3Server, signatureOf } from './s3-server.testing.ts'
import { StorageAway } from './storage-away.ts'

const empty = createHash('sha256').digest('hex')
const welcome = createHash('sha256').update('Welcome to Amazon S3.').digest('hex')
const host = 'examplebucket.s3.amazonaws.com'
const at = '20130524T000000Z'
const signed = { host, 'x-amz-content-sha256': empty, 'x-amz-date': at }

// docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, “Examples: Signature Calculations”.
test.each([
  [
    'GET of an object',
    { method: 'GET', path: '/test.txt', query: '', headers: { ...signed, range: 'bytes=0-9' } },
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'PUT of an object',
    {
      method: 'PUT',
      path: '/test%24file.text',
      query: '',
      headers: {
        ...signed,
        date: 'Fri, 24 May 2013 00:00:00 GMT',
        'x-amz-content-sha256': welcome,
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      },
    },
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  [
    'GET of the lifecycle',
    { method: 'GET', path: '/', query: 'lifecycle=', headers: signed },
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  ],
  [
    'GET of a list',
    { method: 'GET', path: '/', query: 'max-keys=2&prefix=J', headers: signed },
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  ],
])('the signature that AWS publishes for a %s', (_, { query, ...request }, signature) => {
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
  const asked = { ...request, query: new URLSearchParams(query) }
  expect(signatureOf(asked, secret, 'us-east-1')).toBe(signature)
})

let server: S3Server
beforeAll(async () => {
  server = await openS3Server()
})
afterAll(() => server.close())

const saidBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof StorageAway ? error.code : error),
  )

test('what is put is there, listed over several pages, and gone once it is erased', async () => {
  const bucket = openBucket(server.access, 'papers')
  const contents = Array.from({ length: 5 }, (_, n) => Buffer.alloc(n * 70_000, n))
  for (const [n, content] of contents.entries()) await bucket.put(`list/${n}`, content)
  await bucket.put('elsewhere', Buffer.from('x'))
  expect(await bucket.names('list/')).toEqual(contents.map((_, n) => `list/${n}`))
  for (const [n, content] of contents.entries()) expect(await bucket.get(`list/${n}`)).toEqual(content)
  await bucket.erase('list/3')
  await bucket.erase('list/3')
  expect(await bucket.get('list/3')).toBeUndefined()
  expect(await bucket.names('list/')).toEqual(['list/0', 'list/1', 'list/2', 'list/4'])
})

test.each([
  ['another secret', { secret: 'x'.repeat(40) }, 'papers', 'SignatureDoesNotMatch'],
  ['another key', { keyId: 'UNKNOWN' }, 'papers', 'InvalidAccessKeyId'],
  ['another region', { region: 'us-east-1' }, 'papers', 'AuthorizationHeaderMalformed'],
  ['another bucket', {}, 'letters', 'NoSuchBucket'],
])('with %s, nothing is taken or shown', async (_, other, name, code) => {
  const bucket = openBucket({ ...server.access, ...other }, name)
  const before = [...server.objects.keys()]
  expect(await saidBy(bucket.put('a', Buffer.from('a')))).toBe(code)
  expect(await saidBy(bucket.get('a'))).toBe(code)
  expect(await saidBy(bucket.names(''))).toBe(code)
  expect(await saidBy(bucket.erase('elsewhere'))).toBe(code)
  expect([...server.objects.keys()]).toEqual(before)
})

test('a bucket that breaks off, is overworked or does not answer at all says so', async () => {
  const bucket = openBucket(server.access, 'papers', 300)
  server.faultAt = () => 'gone'
  expect(await saidBy(bucket.get('elsewhere'))).toMatch(/^(ECONNRESET|UND_ERR_SOCKET)$/)
  server.faultAt = () => 503
  expect(await saidBy(bucket.put('a', Buffer.from('a')))).toBe('SlowDown')
  server.faultAt = () => new Promise((resolve) => setTimeout(resolve, 1000, undefined))
  expect(await saidBy(bucket.get('elsewhere'))).toBe('TimeoutError')
  server.faultAt = () => undefined
  const { access, close } = await openS3Server()
  await close()
  expect(await saidBy(openBucket(access, 'papers').get('a'))).toBe('ECONNREFUSED')
})
