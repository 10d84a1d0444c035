/** Papers that the host writes once it has decided. */
export const hostLetters: readonly string[] = ['acceptance-letter', 'offer-letter']

/** Papers that can only be written when the stay is over. */
export const writtenAfterwards: readonly string[] = [
  'evaluation-form',
  'status-certificate',
  'term-certificate',
]
