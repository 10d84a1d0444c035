import type { Command } from '../command.ts'
import { ask } from './ask.ts'
import { catalogueCheck } from './catalogue-check.ts'
import { catalogueCoverage } from './catalogue-coverage.ts'
import { catalogueKinds } from './catalogue-kinds.ts'
import { catalogueShow } from './catalogue-show.ts'
import { catalogueStale } from './catalogue-stale.ts'
import { check } from './check.ts'
import { compare } from './compare.ts'
import { explain } from './explain.ts'
import { plan } from './plan.ts'
import { profileCheck } from './profile-check.ts'
import { schema } from './schema.ts'

export const commands: readonly Command[] = [
  check,
  explain,
  ask,
  compare,
  plan,
  profileCheck,
  catalogueCheck,
  catalogueCoverage,
  catalogueStale,
  catalogueShow,
  catalogueKinds,
  schema,
]
