import fc from 'fast-check'
import type { Store } from '../store/open-store.ts'
import type { Request } from './api.testing.ts'
import { fromSchema, type Known, type Schema } from './from-schema.testing.ts'

type Parameter = {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: Schema
}

export type Operation = {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: Schema } } }
  readonly responses: Readonly<Record<string, unknown>>
}

export type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** A request, and for which operation of the document it is meant. */
export type Fuzzed = Request & { readonly operation: string; readonly pointer: string }

/** What is there: people, and the ids by the names of their fields. An application is only found beside its student. */
export type Ids = {
  readonly people: readonly string[]
  readonly applications: readonly { readonly studentId: string; readonly applicationId: string }[]
  readonly known: Known
}

export async function idsIn({ db }: Store): Promise<Ids> {
  const people = await db.selectFrom('people').select('personId').execute()
  const organisations = await db.selectFrom('organisations').select('organisationId').execute()
  const applications = await db.selectFrom('applications').select(['studentId', 'applicationId']).execute()
  const organisationIds = organisations.map(({ organisationId }) => organisationId)
  return {
    people: people.map(({ personId }) => personId),
    applications,
    known: {
      personId: people.map(({ personId }) => personId),
      organisationId: organisationIds,
      homeOrganisationId: organisationIds,
      programmeId: ['us-pittsburgh', 'de-lmu'],
      programme: ['us-pittsburgh', 'de-lmu'],
      offering: ['surgery', 'internal-medicine'],
      institutionId: ['demo-university'],
      after: applications.map(({ applicationId }) => applicationId),
    },
  }
}

/** Requests to any route of the document, by anybody, with ids that are there and ids that are not. */
export function requestsOf({ paths }: Document, ids: Ids): fc.Arbitrary<Fuzzed> {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestOf(path, method, operation, ids)),
  )
  return fc.oneof(...all)
}

function requestOf(path: string, method: string, operation: Operation, ids: Ids): fc.Arbitrary<Fuzzed> {
  const { parameters = [], requestBody, operationId } = operation
  const schema = requestBody?.content['application/json']?.schema
  const pointer = `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`
  return fc
    .record({
      person: fc.option(fc.constantFrom(...ids.people), { nil: undefined, freq: 10 }),
      application: fc.constantFrom(...ids.applications),
      isOwn: fc.boolean(),
      given: fc.record(Object.fromEntries(parameters.map((one) => [one.name, parameterOf(one, ids.known)]))),
      json: schema
        ? fc.oneof(fromSchema(schema, ids.known), fromSchema(schema, ids.known, 8))
        : fc.constant(undefined),
      key: fc.option(fc.constantFrom('a', 'b', 'ü', ''), { nil: undefined, freq: 3 }),
    })
    .map(({ person, application, isOwn, given, json, key }) => {
      const values = {
        ...given,
        ...(Math.abs(hash(given)) % 5 === 0 ? {} : 'applicationId' in given ? application : {}),
      }
      return {
        operation: operationId,
        pointer,
        method: method.toUpperCase(),
        path: filled(path, parameters, values),
        // Most of what is asked for somebody's application is asked by them, or nearly every answer would be 404.
        person: isOwn && person && 'applicationId' in given ? application.studentId : person,
        json,
        headers: key === undefined || requestBody === undefined ? {} : { 'idempotency-key': encodeURI(key) },
      }
    })
}

const parameterOf = (
  { name, schema, required, in: place }: Parameter,
  known: Known,
): fc.Arbitrary<unknown> =>
  required || place === 'path'
    ? fromSchema(schema, known, 3, name)
    : fc.option(fromSchema(schema, known, 8, name), { nil: undefined })

const hash = (value: unknown): number =>
  [...JSON.stringify(value)].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7)

function filled(path: string, parameters: readonly Parameter[], values: Record<string, unknown>): string {
  const text = (name: string) => encodeURIComponent(wellFormed(values[name])) || '-'
  const query = parameters.filter(({ name, in: place }) => place === 'query' && values[name] !== undefined)
  const search = query.map(({ name }) => `${name}=${encodeURIComponent(wellFormed(values[name]))}`).join('&')
  return path.replace(/\{(\w+)\}/g, (_, name: string) => text(name)) + (search ? `?${search}` : '')
}

/** Half a character cannot be in an address at all. */
const wellFormed = (value: unknown): string => String(value).toWellFormed().replaceAll(/^\.+$/g, '-')
