import { assessOne } from '@famulus/advice/programmes'
import { createSession, type Session, studentOf } from '@famulus/advice/session'
import { openDocument } from '@famulus/catalogue/document'
import { documentOf } from '@famulus/catalogue/reading'
import { type Profile, readProfile } from '@famulus/domain/profile'
import { dayOf } from '@famulus/domain/time'
import '@famulus/messages'
import { readFileSync } from 'node:fs'
import type { Language } from '@famulus/messages/speaking'
import { parse } from 'yaml'

const { catalogue } = openDocument(documentOf())

/** The real catalogue on 22 November 2026. */
export const sessionIn = (language: Language): Session =>
  createSession({ catalogue, language, today: dayOf('2026-11-22') })

function profileIn(example: string): Profile {
  const read = readProfile(parse(readFileSync(`examples/${example}.yaml`, 'utf8')))
  if (!('profile' in read)) throw new Error(`examples/${example}.yaml can be read`)
  return read.profile
}

export const studentIn = (example: string) => studentOf(profileIn(example))
export const nobodyYet = studentOf({ profile: 1 })

export function compiledOf(id: string) {
  const compiled = catalogue.programmes.find(({ programme }) => programme.id === id)
  if (!compiled) throw new Error(`the catalogue has ${id}`)
  return compiled
}

/** The answer of a programme; days and rules are the same in every language. */
export const explained = (id: string, student = studentIn('year-6-germany')) =>
  assessOne(compiledOf(id), student, sessionIn('en'))
