import type { ExplainedAward } from '@famulus/advice/funding'
import { awardReason, ruleWords } from '@famulus/advice/funding'
import { requirementJson, sentenceJson } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import type { CumulationRule, PaidBenefit, Said } from '@famulus/domain/funding'
import { addRanges } from '@famulus/domain/money'
import { evaluate, MET, nameOf, type Situation } from '@famulus/domain/requirements'
import { isoOf } from '@famulus/domain/time'
import { fileOf } from './award/scene.ts'

/** One award for programs: integer cents of euro, days as ISO dates; `from` is the file whose sources are meant. */
export function awardJson({ verdict, stay, standing, benefits, paid }: ExplainedAward, session: Session) {
  const { compiled, situation, answer, refusedBy, givesWay, replacedBy, closes } = verdict
  const { award, frames } = compiled
  const members = [...compiled.units, ...compiled.preferred].flatMap((unit) => unit.members)
  return {
    id: award.id,
    kind: award.kind,
    name: award.name,
    provider: award.provider,
    country: award.country,
    notOffered: award.notOffered,
    answer: award.notOffered === undefined ? answer : undefined,
    reason: award.notOffered ?? awardReason(verdict, session),
    refusedBy,
    replacedBy,
    givesWayTo: givesWay.map(({ to, surely }) => ({ award: to, surely })),
    stay: {
      programme: stay.assessed?.compiled.programme.id,
      start: isoOf(stay.start),
      weeks: stay.weeks,
    },
    status: { state: standing.state, asOf: standing.asOf, old: standing.old },
    requirements: members.map((lowered) => ({
      ...requirementJson(lowered, situation, session),
      from: fileOf(lowered.requirement.id, compiled).id,
    })),
    sentences: compiled.sentences.map((one) => ({
      ...sentenceJson(one),
      from: fileOf(one.id, compiled).id,
    })),
    pays: {
      total: paid.purses.length > 0 ? addRanges(...paid.purses) : undefined,
      unknownSums: paid.unknownSums,
      benefits: benefits.map(benefitJson),
    },
    rules: compiled.rules.map((rule) => ruleJson(rule, situation, session)),
    process: award.process,
    selection: award.selection,
    closes: closes === undefined ? undefined : isoOf(closes),
    paid: [award, ...frames].flatMap((file) =>
      (file.calendar?.paid ?? []).map((payout) => ({ from: file.id, ...payout })),
    ),
    documents: award.documents,
    conflicts: award.conflicts,
    notes: award.notes,
    sources: Object.fromEntries([award, ...frames].map((file) => [file.id, file.sources])),
  }
}

const benefitJson = ({ said: { item, in: file }, applies, money, times, sum, rateMonth }: PaidBenefit) => ({
  id: item.id,
  from: file.id,
  line: item.line,
  applies,
  per: item.per,
  printed: money,
  times: times.numerator / times.denominator,
  euro: sum,
  rateMonth,
  upTo: item.upTo,
  meansTested: item.meansTested,
  history: item.history,
  alternativeTo: item.alternativeTo,
  year: item.year,
  says: item.says,
  source: item.source,
})

const ruleJson = (
  { item, in: file, when }: Said<CumulationRule>,
  situation: Situation,
  session: Session,
) => ({
  id: item.id,
  from: file.id,
  rule: item.rule,
  means: ruleWords(item, session),
  with: item.with,
  says: item.says,
  law: item.law,
  until: item.until,
  applies: nameOf(when ? evaluate(when, situation) : MET),
  source: item.source,
})
