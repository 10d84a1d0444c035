import { openDocument } from '@famulus/catalogue/document'
import { documentOf } from '@famulus/catalogue/reading'
import { readProfile } from '@famulus/domain/profile'
import { dayOf } from '@famulus/domain/time'
import '@famulus/messages'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { AskedStay } from './ask-bundles.ts'

export const catalogue = documentOf()
export const opened = openDocument(catalogue)

const today = dayOf('2026-11-22')
const start = dayOf('2027-03-01')

function profileIn(file: string) {
  const read = readProfile(parse(readFileSync(file, 'utf8')))
  if (!('profile' in read)) throw new Error(`${file} can be read`)
  return read.profile
}

/** The student of `examples/year-6-germany.yaml` from 1 March 2027 on, asked on 22 November 2026. */
export const askedFor = (programme: string, weeks: number, other: Partial<AskedStay> = {}): AskedStay => ({
  profile: profileIn('examples/year-6-germany.yaml'),
  language: 'en',
  today,
  programme,
  start,
  weeks,
  refused: [],
  granted: [],
  ...other,
})
