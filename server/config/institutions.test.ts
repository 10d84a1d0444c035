import { expect, test } from 'vitest'
import { readInstitutions } from './institutions.ts'

const school = {
  school: 'beispiel',
  name: 'Beispiel-Universität',
  issuer: 'https://login.uni.example/realms/uni',
  clientId: 'famulus',
  clientSecret: 'a secret of client and provider',
}

test('a school is found where its issuer says, with a slash at the end or without', () => {
  const { school: providerId, issuer, ...rest } = school
  const read = { ...rest, providerId, discoveryUrl: `${issuer}/.well-known/openid-configuration` }
  expect(readInstitutions(JSON.stringify([school]))).toEqual([read])
  expect(readInstitutions(JSON.stringify([{ ...school, issuer: `${issuer}/` }]))).toEqual([read])
})

test.each([
  ['no JSON', 'beispiel'],
  ['no list', JSON.stringify(school)],
  ['nobody', '[]'],
  ['two of one name', JSON.stringify([school, school])],
  ['a name that is no part of an address', JSON.stringify([{ ...school, school: 'Uni A' }])],
  ['the name that passwords have', JSON.stringify([{ ...school, school: 'credential' }])],
  ['an issuer that anybody on the way can be', JSON.stringify([{ ...school, issuer: 'http://uni.example' }])],
  ['no secret', JSON.stringify([{ ...school, clientSecret: '' }])],
  ['a misspelt name', JSON.stringify([{ ...school, clientID: 'famulus' }])],
])('%s is refused', (_, text) => {
  expect(readInstitutions(text)).toBeUndefined()
})
