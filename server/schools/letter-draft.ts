import type { LetterDraft } from '@famulus/contract'
import { asksOf, type Claim, schoolTemplates } from '@famulus/domain/letters'
import type { Programme } from '@famulus/domain/programmes'
import type { ApplicationRow } from '../applications/stored-application.ts'
import { schoolOf } from '../endorsements/index.ts'
import { programmeAt } from '../programmes/index.ts'
import type { Tx } from './tx.ts'

export type Drafted = {
  readonly student: string
  readonly school: NonNullable<Awaited<ReturnType<typeof schoolOf>>>
  readonly programme: Programme
  readonly proposed: readonly Claim[]
}

export type DraftRefusal = { readonly refused: 'institution_missing' | 'name_missing' }

/** What a letter of the school rests on. A school that no institution stands behind has no domain to sign for. */
export async function draftedIn(tx: Tx, row: ApplicationRow): Promise<Drafted | DraftRefusal> {
  const home = await tx
    .selectFrom('organisations')
    .select('institutionId')
    .where('organisationId', '=', row.homeOrganisationId)
    .executeTakeFirst()
  const school = home?.institutionId ? await schoolOf(tx, home.institutionId) : undefined
  if (!school) return { refused: 'institution_missing' }
  const { name } = await tx
    .selectFrom('people')
    .select('name')
    .where('personId', '=', row.studentId)
    .executeTakeFirstOrThrow()
  if (name === '') return { refused: 'name_missing' }
  const { compiled } = await programmeAt(tx, row.programmeId, row.programmeVersion)
  return { student: name, school, programme: compiled.programme, proposed: await lastProposed(tx, row) }
}

export async function letterDraft(tx: Tx, row: ApplicationRow): Promise<LetterDraft | DraftRefusal> {
  const drafted = await draftedIn(tx, row)
  if ('refused' in drafted) return drafted
  const { student, school, programme, proposed } = drafted
  return {
    student,
    school: school.name,
    programme: { id: programme.id, name: programme.name },
    templates: schoolTemplates.map((template) => ({ template, asks: asksOf(template, programme) })),
    proposed: [...proposed],
  }
}

/** Claims were checked when they were stored. */
async function lastProposed(tx: Tx, { studentId, applicationId }: ApplicationRow): Promise<readonly Claim[]> {
  const found = await tx
    .selectFrom('endorsementLinks')
    .select('proposed')
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (found?.proposed as readonly Claim[] | undefined) ?? []
}
