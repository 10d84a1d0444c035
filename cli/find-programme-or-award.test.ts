import { loadCatalogue } from '@famulus/catalogue/reading'
import { describe, expect, test } from 'vitest'
import { findProgrammeOrAward, isAward } from './find-programme-or-award.ts'
import { Refusal } from './refusal.ts'

const { catalogue } = loadCatalogue()
const found = async (asked: string) => {
  const one = await findProgrammeOrAward(asked, { catalogue })
  return isAward(one) ? one.award.id : one.programme.id
}

describe('found is', () => {
  test.each([
    ['a programme by its id', 'us-harvard', 'us-harvard'],
    ['an award by its id', 'de-daad-promos', 'de-daad-promos'],
    ['an award by its id in capitals without the country', 'DAAD-PROMOS', 'de-daad-promos'],
    ['an award by a part of its id', 'rub-promos', 'de-rub-promos-praktika'],
    ['an award by a part of its name', 'auslands-bafoeg, student', 'de-auslands-bafoeg'],
  ])('%s', async (_, asked, id) => {
    expect(await found(asked)).toBe(id)
  })
})

test.each([
  ['when several awards fit', 'promos', '"promos" fits more than one programme or award.'],
  ['when nothing fits, but an award is near', 'de-daad-promo5', 'Did you mean: de-daad-promos?'],
  ['when nothing fits, but a programme is near', 'us-harvad', 'Did you mean: us-harvard?'],
])('nothing is found %s', async (_, asked, said) => {
  const refused = await found(asked).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refusal)
  expect(String(refused)).toContain(said)
})
