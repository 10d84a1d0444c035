/** Crockford's base 32 (https://www.crockford.com/base32.html): no letter that is read as a digit. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const hexDigits = 10

/**
 * What stands for a student whose name is held back, such as K7F2-QX9M: the last 40 bits of the application's id, which
 * are chance, so that it is always the same and tells nothing. Of 100,000 applications two share one with a chance of 1 in 200.
 */
export function codeWordOf(applicationId: string): string {
  const bits = BigInt(`0x${tailOf(applicationId)}`)
  const word = Array.from(
    { length: 8 },
    (_, index) => letters[Number((bits >> BigInt(35 - 5 * index)) & 31n)],
  )
  return `${word.slice(0, 4).join('')}-${word.slice(4).join('')}`
}

/** The last ten digits of the ids that have this code word, however it was typed; undefined where it is none. */
export function tailOfCodeWord(typed: string): string | undefined {
  const word = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (word.length !== 8 || [...word].some((letter) => !letters.includes(letter))) return undefined
  const bits = [...word].reduce((sum, letter) => (sum << 5n) | BigInt(letters.indexOf(letter)), 0n)
  return bits.toString(16).padStart(hexDigits, '0')
}

const tailOf = (id: string): string => id.slice(-hexDigits)
