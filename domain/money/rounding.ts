/** A fraction of two whole numbers, such as 672/365 months for eight weeks. The denominator is above 0. */
export type Fraction = { readonly numerator: number; readonly denominator: number }

export const whole = (numerator: number): Fraction => ({ numerator, denominator: 1 })

/** The product is made of whole numbers only while it stays exact; throws a RangeError for parts that are not whole. */
export function productOf(a: Fraction, b: Fraction): Fraction {
  const numerator = a.numerator * b.numerator
  const denominator = a.denominator * b.denominator
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0)
    throw new RangeError(`not a fraction of whole numbers: ${numerator}/${denominator}`)
  return { numerator, denominator }
}

/**
 * `value` times the fraction, rounded once to a whole number, half away from zero (2.5 → 3, -2.5 → -3), as invoices
 * do. Exact for whole numbers of any size. Throws a RangeError when a part is not whole.
 */
export function timesFraction(value: number, { numerator, denominator }: Fraction): number {
  if (denominator <= 0) throw new RangeError(`the denominator must be above 0: ${denominator}`)
  const product = BigInt(value) * BigInt(numerator)
  const divisor = BigInt(denominator)
  const size = product < 0n ? -product : product
  const rounded = Number((2n * size + divisor) / (2n * divisor))
  return product < 0n && rounded > 0 ? -rounded : rounded
}
