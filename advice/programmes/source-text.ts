import type { Source } from '@famulus/domain/programmes'
import type { Session } from '../session/index.ts'

/** A file of the catalogue that names its pages. */
export type Sourced = { readonly sources: readonly Source[] }

/** The pages a rule rests on, each with its year: "elig, 2020, official". */
export function sourceText(keys: string | readonly string[], { sources }: Sourced, { t }: Session): string {
  return [keys]
    .flat()
    .map((key) => {
      const source = sources.find((one) => one.key === key)
      return source ? [key, yearText(source, t), t(`explain.${source.kind}`)].join(', ') : key
    })
    .join('; ')
}

export const yearText = ({ year }: Source, t: Session['t']): string =>
  year === undefined ? t('explain.no-year') : String(year)
