import { describe, expect, test } from 'vitest'
import type { TableKey } from '../../profile/index.ts'
import type { ActionInfo } from '../actions.ts'
import { actionFindings } from './index.ts'
import { checkedRulebook, findings, type Written } from './rulebook.testing.ts'

const action = (table: TableKey, match: ActionInfo['match']): ActionInfo => ({ id: 'action', table, match })
const asked = (needs: Written) => checkedRulebook([{ needs }]).lowered.flatMap(({ core }) => core ?? [])
const police = asked({ kind: 'background-check', types: ['police'] })

describe('an action', () => {
  test.each([
    ['that a rule asks for', action('backgroundChecks', { type: ['police'] }), []],
    [
      'of a country, where the rule leaves it open',
      action('backgroundChecks', { type: ['police'], country: ['DE'] }),
      ['remedies.asked-by-nobody match'],
    ],
    [
      'that no rule spells like this',
      action('backgroundChecks', { type: ['Police'] }),
      ['remedies.asked-by-nobody match'],
    ],
    ['of a known code that no rule asks for yet', action('doses', { antigen: ['rabies'] }), []],
    [
      'with a field that is not there',
      action('backgroundChecks', { kind: ['police'] }),
      ['remedies.unknown-field match.kind'],
    ],
    [
      'with a field that is no code',
      action('doses', { on: ['2026-01-01'] }),
      ['remedies.unknown-field match.on'],
    ],
    [
      'with a code that is not there',
      action('doses', { antigen: ['measels'] }),
      ['remedies.unknown-code match.antigen'],
    ],
    ['for a test that is held', action('languageTests', { test: ['toefl-ibt-2026', 'ielts'] }), []],
    [
      'for a test that is not held any more',
      action('languageTests', { test: ['toefl-ibt-2026', 'toefl-ibt-2023'] }),
      ['remedies.never-helps match.test'],
    ],
    [
      'for what only others can give',
      action('agreements', { level: ['faculty'] }),
      ['remedies.never-helps match.level'],
    ],
    [
      'for a positive test',
      action('tuberculosis', { test: ['skin'], result: ['positive'] }),
      ['remedies.never-helps match.test', 'remedies.never-helps match.result'],
    ],
  ] as const)('%s', (_, info, expected) => {
    expect(actionFindings([info], police).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(
      expected,
    )
  })
})

describe('a rule', () => {
  test.each<[string, Written, string[]]>([
    ['of codes that the student can get', { kind: 'visa', types: ['B1', 'B2'], notTypes: ['F1'] }, []],
    [
      'that excludes the code which it names first',
      { kind: 'visa', types: ['B1', 'B2'], notTypes: ['B1'] },
      ['remedies.cannot-satisfy at r1.needs'],
    ],
  ])('%s', (_, needs, expected) => {
    expect(findings([{ needs }])).toEqual(expected)
  })
})
