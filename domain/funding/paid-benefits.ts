import { evaluate, MET, nameOf, type Situation, type VerdictName } from '../requirements/index.ts'
import type { Benefit } from './benefit.ts'
import { type PaidStay, type Payment, paymentOf } from './benefit-sum.ts'
import type { CompiledAward, Said } from './compile-award.ts'

/** A benefit with what it comes to in one stay, and whether its condition is met. */
export type PaidBenefit = Payment & { readonly said: Said<Benefit>; readonly applies: VerdictName }

/** Every benefit of an award and its frames, each by itself; what counts together is in `pursesOf`. */
export const paidBenefitsOf = (
  { benefits }: CompiledAward,
  situation: Situation,
  stay: PaidStay,
): PaidBenefit[] =>
  benefits.map((said) => ({
    said,
    applies: nameOf(said.when ? evaluate(said.when, situation) : MET),
    ...paymentOf(said.item, stay),
  }))
