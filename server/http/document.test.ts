import { createConfig, lintFromString } from '@redocly/openapi-core'
import spectral from '@stoplight/spectral-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { newFolder } from '../store/databases.testing.ts'
import { wholeApi } from './api.testing.ts'
import { redoclyRules, spectralRules } from './document-rules.testing.ts'

let source: string
beforeAll(async () => {
  const { ask, close } = await wholeApi(await newFolder())
  source = await (await ask({ method: 'GET', path: '/openapi.json' })).text()
  await close()
})

describe('the document of the API', () => {
  test('has nothing that Redocly finds fault with', async () => {
    const config = await createConfig(redoclyRules)
    const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config })
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
      [],
    )
  })

  test('has nothing that Spectral finds fault with', async () => {
    const linter = new spectral.Spectral()
    linter.setRuleset(spectralRules)
    const problems = await linter.run(source)
    expect(problems.map(({ code, message, path }) => [code, message, path.join('/')])).toEqual([])
  })

  test('says of every route who may ask, and of which kinds its refusals are', () => {
    const routes: Record<string, Record<string, { security: object[]; responses: object }>> = JSON.parse(
      source,
    ).paths
    for (const [path, methods] of Object.entries(routes))
      for (const [method, { security, responses }] of Object.entries(methods)) {
        const statuses = Object.keys(responses)
        const needed = ['200', '400', '429', '500', '503', ...(security.length > 0 ? ['401', '403'] : [])]
        expect(
          needed.filter((status) => !statuses.includes(status)),
          `${method} ${path}`,
        ).toEqual([])
      }
  })
})
