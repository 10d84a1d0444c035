import { inflateRawSync } from 'node:zlib'
import { sql, type Transaction } from 'kysely'
import { pdf, uploading } from '../documents/files.testing.ts'
import { type Ids, requests } from '../http/access.testing.ts'
import type { Request, WholeApi } from '../http/api.testing.ts'
import type { People } from '../http/parties-in-demo.testing.ts'
import { type Acting, asActor } from '../store/as-actor.ts'
import type { Database } from '../store/database.ts'
import { addStay } from '../store/world.testing.ts'

/** What tells who the student is, in words that stand nowhere else. */
export const identity = {
  name: 'Xaverine Quasimodo-Yttrium',
  email: 'xaverine.quasimodo@zyx.example',
  born: '1999-08-07',
}
const marks = [/xaverine/i, /quasimodo/i, /yttrium/i, /zyx\.example/i, /1999-08-07/]

const days = { validFrom: '2026-11-22', validUntil: '2027-11-22' }
const claims = [
  { kind: 'good-standing', ...days, enrolledSince: '2022-10-01' },
  { kind: 'study-year', ...days, year: 5, graduatesOn: '2028-05-31' },
  { kind: 'official', ...days, name: 'Dean of studies', title: 'Dean' },
]

/** Which of the marks a text has, also within letters, whose content is deflated. */
export function marksIn(text: string): string[] {
  const letters = [...text.matchAll(/"jws":"[^."]*\.([^."]*)\./g)].map(([, content = '']) =>
    inflateRawSync(Buffer.from(content, 'base64url')).toString('utf8'),
  )
  const whole = [text, ...letters].join('\n')
  return marks.filter((mark) => mark.test(whole)).map(String)
}

/** Makes the student of an application unmistakable wherever something tells of them, and its host review it blind. */
export async function makeBlind(api: WholeApi, people: People, ids: Ids): Promise<void> {
  const { studentId, applicationId, hostOrganisationId } = ids
  const { db } = api.store
  const path = `/applications/${studentId}/${applicationId}`
  const asked = async (request: Request) => {
    const answer = await api.ask(request)
    if (!answer.ok) throw new Error(`${request.path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  await db
    .updateTable('people')
    .set({ name: identity.name, email: identity.email })
    .where('personId', '=', studentId)
    .execute()
  await shareTranscript(api, ids)
  const told = {
    profile: { profile: 1, born: identity.born },
    answers: [
      {
        question: 'motivation',
        asks: 'Why?',
        answer: `I am Xaverine QUASIMODO, born ${identity.born}. Surgery is why I come. Write to ${identity.email}.`,
      },
    ],
    documents: [
      {
        document: 'transcript',
        name: 'quasimodo-transcript.pdf',
        mediaType: 'application/pdf',
        bytes: 1,
        sha256: 'a'.repeat(64),
      },
    ],
    skipped: [{ document: 'photo', why: 'Yttrium is never photographed.' }],
  }
  await sql`update application_snapshots set document = document || ${JSON.stringify(told)}::jsonb
    where student_id = ${studentId}`.execute(db)
  const school = { organisationId: ids.ownOrganisationOf['their school'] }
  const said = { about: 'rule', aboutId: 'core', verdict: 'confirmed', note: 'Ms Yttrium is known here.' }
  const signed = {
    ...school,
    template: 'good-standing',
    answers: claims.map((claim) => ({ answer: 'change', claim })),
  }
  const of = { method: 'POST', person: people['their school'] }
  await asked({ ...of, path: `${path}/verifications`, json: { ...school, ...said } })
  const claim = { answer: 'decline', kind: 'good-standing', reason: 'Ms Yttrium is known here.' }
  await asked({ ...of, path: `${path}/claims`, json: { ...school, answer: claim } })
  await asked({ ...of, path: `${path}/letters`, json: signed })
  await addStay(db, studentId, { applicationId, host: 'Quasimodo Clinic' })
  await asked({
    method: 'POST',
    person: people['the student'],
    path: `${path}/messages`,
    json: { text: 'Yours, Xaverine' },
  })
  const host = { person: people['their host'], path: `/organisations/${hostOrganisationId}/terms` }
  const { programmes } = (await asked({ ...host, method: 'GET' })) as {
    programmes: { programmeId: string; terms: object }[]
  }
  for (const { programmeId, terms } of programmes)
    await asked({
      ...host,
      method: 'PUT',
      path: `${host.path}/${programmeId}`,
      json: { ...terms, isBlind: true },
    })
  // Submitted by these terms, at the same instant as before.
  const of1 = sql`where student_id = ${studentId} and application_id = ${applicationId}`
  const { rows } = await sql<{ at: string }>`select submitted_at as at from applications ${of1}`.execute(db)
  await sql`update applications set submitted_at = null ${of1}`.execute(db)
  await sql`update applications set submitted_at = ${rows[0]?.at} ${of1}`.execute(db)
}

/** A paper that is there to be read, sealed like every other, and shared with the host. */
async function shareTranscript(api: WholeApi, ids: Ids): Promise<void> {
  const { studentId, applicationId, hostOrganisationId } = ids
  const { db } = api.store
  const asked = async (person: string, method: string, path: string, json?: unknown) => {
    const answer = await api.ask({ person, method, path, json })
    return { status: answer.status, body: await answer.json() }
  }
  const sent = async (person: string, method: string, path: string, body: Uint8Array) =>
    api.fetch(
      new Request(`https://famulus.example/api${path}`, {
        method,
        headers: {
          origin: 'https://famulus.example',
          cookie: await api.cookieOf(person),
          'content-type': 'application/octet-stream',
        },
        body: new Uint8Array(body),
      }),
    )
  const file = pdf(2000, identity.name)
  const { upload } = uploading({ asked, sent } as Parameters<typeof uploading>[0], studentId)
  const documentId = await upload(file, { name: 'quasimodo-transcript.pdf' })
  const now = new Date().toISOString()
  const rest = { studentId, applicationId, documentId }
  await db
    .insertInto('applicationPapers')
    .values({ ...rest, paper: 'transcript', attachedAt: now })
    .execute()
  await db
    .insertInto('documentShares')
    .values({ ...rest, organisationId: hostOrganisationId, sharedAt: now, revokedAt: null })
    .execute()
}

/** They open what they are asked about, or tell everybody everything, in the demonstration alone. */
const left = [
  'scoreApplication',
  'revealStudent',
  'endSession',
  'endOtherSessions',
  'showOutbox',
  'listDemoPeople',
  'signInAsDemoPerson',
]

/** Asks every route as somebody of the host, and gives the marks that were found, by what was asked. */
export async function walkRoutes(
  api: WholeApi,
  ids: Ids,
  person: string,
): Promise<{ asked: number; found: Record<string, string[]> }> {
  const found: Record<string, string[]> = {}
  let asked = 0
  const look = async (name: string, request: Omit<Request, 'person'>) => {
    const answer = await api.ask({ ...request, person })
    if (answer.status >= 500) throw new Error(`${name}: ${answer.status}`)
    asked += 1
    const marked = marksIn(await answer.text())
    if (marked.length > 0) found[name] = marked
  }
  for (const [operation, asks] of Object.entries(requests(ids)))
    if (!left.includes(operation))
      for (const [as, ask] of Object.entries(asks)) await look(`${operation} ${as}`, ask('their host'))
  for (const [name, request] of Object.entries(await moreRequests(api, ids))) await look(name, request)
  return { asked, found }
}

async function moreRequests(api: WholeApi, ids: Ids): Promise<Record<string, Omit<Request, 'person'>>> {
  const { studentId, applicationId, hostOrganisationId } = ids
  const own = `organisationId=${hostOrganisationId}`
  const queue = `/organisations/${hostOrganisationId}/applications?search=`
  const edited = `/organisations/${hostOrganisationId}/programmes/us-pittsburgh`
  const document = await api.store.db
    .selectFrom('documents')
    .select('documentId')
    .where('studentId', '=', studentId)
    .executeTakeFirstOrThrow()
  const content = `/documents/${studentId}/${document.documentId}/content`
  const get = (path: string) => ({ method: 'GET', path })
  return {
    'search by name': get(`${queue}quasimodo`),
    'search by a part': get(`${queue}Xav`),
    'the document': get(`${content}?applicationId=${applicationId}&${own}`),
    'the dossier with health': get(
      `/applications/${studentId}/${applicationId}/dossier?health=included&${own}`,
    ),
    'who would pass': {
      method: 'POST',
      path: `${edited}/preview`,
      json: { programme: { requirements: [] } },
    },
  }
}

/** Every row of every table that somebody may read, asked without a WHERE: the marks that were found, by table. */
export async function walkTables(
  api: WholeApi,
  person: string,
  acting: Acting = 'famulus_app',
): Promise<Record<string, string[]>> {
  const role = typeof acting === 'string' ? acting : `famulus_${acting.kind}_desk`
  const { rows: tables } = await sql<{ name: keyof Database & string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(${role}, oid, 'select')`.execute(
    api.store.db,
  )
  const walk = async (tx: Transaction<Database>) => {
    const found: Record<string, string[]> = {}
    for (const { name } of tables) {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(tx)
      const marked = marksIn(JSON.stringify(rows))
      if (marked.length > 0) found[name] = marked
    }
    return found
  }
  return asActor(api.store.db, person, walk, acting)
}
