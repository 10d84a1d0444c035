import { writeSync } from 'node:fs'
import { append } from '../journal/append.ts'
import { event } from '../journal/event.testing.ts'
import { openStore } from './open-store.ts'
import { addApplication, addOrganisation, addPerson, addProgramme } from './world.testing.ts'

/**
 * A process of its own that writes 200 applications, each with its event in one transaction, into the folder of its
 * first argument. It names each as soon as it is written for good: from then on it must never be lost.
 */
const { db } = await openStore({ kind: 'folder', path: process.argv[2] ?? '' })
await addProgramme(db)
const studentId = await addPerson(db, 'student')
const hostOrganisationId = await addOrganisation(db, 'host')
for (let written = 0; written < 200; written++) {
  const applicationId = await db.transaction().execute(async (tx) => {
    const stage = 'submitted'
    const id = await addApplication(tx, { studentId, hostOrganisationId, homeOrganisationId: null, stage })
    await append(tx, event({ studentId, applicationId: id }, { toState: stage }))
    return id
  })
  writeSync(1, `${applicationId}\n`)
}
