import { peopleAndOrganisations } from './0001-people-and-organisations.ts'
import { programmesAndOfferings } from './0002-programmes-and-offerings.ts'
import { applications } from './0003-applications.ts'
import { documents } from './0004-documents.ts'
import { journal } from './0005-journal.ts'
import { access } from './0006-access.ts'
import { moves } from './0011-moves.ts'

/** In order; the first is number 1. They only go forward, and none is edited once it is merged. */
export const migrations: readonly string[] = [
  peopleAndOrganisations,
  programmesAndOfferings,
  applications,
  documents,
  journal,
  access,
  moves,
]
