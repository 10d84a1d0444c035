// The papers that a host lists, beside those that its requirements name.
import type { DocumentType } from '../profile/index.ts'
import { hostLetters, type Programme, writtenAfterwards } from '../programmes/index.ts'
import type { Milestone } from './milestones.ts'
import { areaOf, idOf, leadOf, type PlacedTask } from './record-tasks.ts'
import type { StayQuery } from './stay.ts'
import type { Task } from './task.ts'

/** Letters of the host come once it has decided; everything else goes with the application. */
function milestoneOfPaper(type: DocumentType): Milestone {
  if (writtenAfterwards.includes(type)) return 'stay'
  return hostLetters.includes(type) ? 'arrive' : 'apply'
}

/** Papers of a known type that neither lie in the drawer nor follow from a requirement. */
export function paperTasks(query: StayQuery, needed: readonly PlacedTask[]): PlacedTask[] {
  const asked = new Set(
    needed.flatMap(({ task: { title } }) => (title.of === 'record' ? title.codes.type : [])),
  )
  const inHand = new Set(query.facts.records.documents?.rows.map(({ type }) => type))
  const types = query.host.programme.documents.flatMap(({ type }) => type ?? [])
  return [...new Set(types)]
    .filter((type) => !asked.has(type) && !inHand.has(type))
    .map((type) => paperTask(type, query))
}

function paperTask(type: DocumentType, { book }: StayQuery): PlacedTask {
  const codes = { type }
  const before = milestoneOfPaper(type)
  const info = book.find(({ table, match }) => table === 'documents' && match.type?.includes(type))
  const task: Task = {
    id: idOf('documents', codes),
    area:
      before === 'stay'
        ? 'afterwards'
        : before === 'arrive'
          ? 'host'
          : areaOf('documents', codes, 'evidence'),
    title: { of: 'record', table: 'documents', codes },
    ...leadOf(info),
    after: before === 'arrive' ? [{ task: 'decision' }] : [],
  }
  return { task, before }
}

/** What the host lists in words of its own: nobody can tell by machine what of it lies in the drawer. */
export const listedPapers = ({ documents }: Programme): string[] =>
  documents.flatMap(({ type, says }) => (type === undefined ? [says] : []))
