import type { Bundle, StatedRule } from '@famulus/domain/funding'
import { isoOf } from '@famulus/domain/time'
import type { Session } from '../session/index.ts'
import type { Financed } from './bundles.ts'

const ruleJson = ({ rule, file, applies }: StatedRule) => ({
  id: `${file}/${rule.id}`,
  rule: rule.rule,
  says: rule.says,
  source: rule.source,
  applies,
})

/** The bundles for programs: integer cents of euro, days as ISO dates. */
export const fundJson = ({ one, budget, bundles, undecided, bound }: Financed, { today }: Session) => ({
  programme: one.compiled.programme.id,
  today: isoOf(today),
  start: isoOf(one.assessment.start),
  weeks: one.assessment.weeks,
  costs: {
    total: budget.total,
    open: budget.open,
    lines: budget.lines.map(({ line, euro }) => ({ line, euro })),
  },
  bundles: bundles.bundles.map(bundleJson),
  whyNotMore: bundles.whyNotMore.map(({ stated, ...cost }) => ({ ...cost, rules: stated.map(ruleJson) })),
  broken: bundles.broken.map(({ awards, stated }) => ({ awards, rule: ruleJson(stated) })),
  unpriced: bundles.unpriced,
  undecided,
  bound,
})

const bundleJson = ({ applied, risks, ...bundle }: Bundle) => ({
  ...bundle,
  applied: applied.map(({ stated, ...one }) => ({ ...one, rule: ruleJson(stated) })),
  risks: risks.map((risk) => ('stated' in risk ? { ...risk, stated: ruleJson(risk.stated) } : risk)),
})
