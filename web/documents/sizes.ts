import { type Language, localeOf } from '@famulus/messages/speaking'

/** 1.4 MB, 320 kB: as people read sizes, in thousands. */
export function sizeText(bytes: number, language: Language): string {
  const isLarge = bytes >= 1_000_000
  const amount = bytes / (isLarge ? 1_000_000 : 1_000)
  return new Intl.NumberFormat(localeOf[language], {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? amount : Math.max(1, amount))
}
