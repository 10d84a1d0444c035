import type { RawUniversalConfig } from '@redocly/openapi-core'
import type { RulesetDefinition } from '@stoplight/spectral-core'
import { oas } from '@stoplight/spectral-rulesets'

/** Of Redocly's recommended rules, those that we do otherwise. */
export const redoclyRules: RawUniversalConfig = {
  extends: ['recommended-strict'],
  rules: {
    // Whoever tries Famulus has it on their own machine.
    'no-server-example.com': 'off',
    'operation-4xx-response': 'error',
    'operation-operationId': 'error',
    'operation-operationId-unique': 'error',
    'operation-summary': 'error',
    'tag-description': 'error',
    'operation-tag-defined': 'error',
  },
}

/** The same of Spectral's. A summary says enough; what needs more has a description. */
export const spectralRules: RulesetDefinition = {
  extends: [[oas as RulesetDefinition, 'recommended']], // its types say less of it than it is
  rules: { 'operation-description': 'off' },
}
