import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../store/databases.testing.ts'
import { newId } from '../store/new-id.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addPerson, at } from '../store/world.testing.ts'
import { forgetUploadsBefore, remindOfExpiry } from './remind.ts'

const day = (iso: string) => () => Date.parse(`${iso}T05:37:00Z`)

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let studentId: string
  beforeAll(async () => {
    store = await openStore(await newPlace())
    studentId = await addPerson(store.db, 'student')
  })
  afterAll(() => store.close())

  const addDocument = (expiresOn: string, replacedAt: string | null = null) =>
    store.db
      .insertInto('documents')
      .values({
        ...{ studentId, documentId: newId(), kind: 'cv', isHealth: false, mediaType: 'application/pdf' },
        ...{ bytes: 1, sha256: 'a'.repeat(64), expiresOn, createdAt: at(0), replacedAt },
      })
      .execute()
  const mailsAfter = async (iso: string) => {
    await store.db.deleteFrom('mails').execute()
    await remindOfExpiry({ db: store.db, nowMs: day(iso) }, 'https://famulus.example')
    return store.db.selectFrom('mails').select(['code', 'facts']).execute()
  }
  const mail = (count: number, until: string) => ({
    code: 'documents-expiring',
    facts: { link: 'https://famulus.example/documents', count, until },
  })

  test('thirty days before, seven days before, once each, and all of a person in one mail', async () => {
    await addDocument('2027-03-31')
    await addDocument('2027-04-01')
    await addDocument('2027-03-20', at(1))
    const [one, two] = [[mail(1, '2027-03-31')], [mail(1, '2027-04-01')]]
    for (const [iso, mails] of [
      ['2027-02-28', []],
      ['2027-03-01', one],
      ['2027-03-01', []],
      ['2027-03-02', two],
      ['2027-03-23', []],
      ['2027-03-25', [mail(2, '2027-03-31')]],
      ['2027-03-26', []],
      ['2027-04-02', []],
    ] as const)
      expect(await mailsAfter(iso), iso).toEqual(mails)
  })

  test('uploads that nobody has finished for a week are given up, and no document', async () => {
    const [old, fresh, finished] = [newId(), newId(), newId()]
    for (const documentId of [old, fresh, finished])
      await store.db
        .insertInto('documentKeys')
        .values({ studentId, documentId, masterId: 'm', wrappedKey: Buffer.of(1) })
        .execute()
    for (const [documentId, begunAt] of [
      [old, at(0)],
      [fresh, at(20)],
    ] as const)
      await store.db
        .insertInto('documentUploads')
        .values({
          ...{ studentId, documentId, name: 'a', kind: 'cv', isHealth: false, expiresOn: null },
          ...{ bytes: 1, replaces: null, begunAt },
        })
        .execute()
    await forgetUploadsBefore(store.db, Date.parse(at(10)))
    const left = await store.db.selectFrom('documentKeys').select('documentId').execute()
    expect(left.map(({ documentId }) => documentId).sort()).toEqual([fresh, finished].sort())
  })
})
