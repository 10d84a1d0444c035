import type { ApplicationSummary } from '@famulus/contract'
import type { Translate } from '@famulus/messages/speaking'
import { electiveName } from './elective-name.ts'

type Wish = ApplicationSummary['wishes'][number]

/** An elective with its dates in one line. */
export const wishLine = ({ offering, dates }: Wish, t: Translate): string =>
  dates
    .map(({ startsOn, weeks }) =>
      t('applications.seat', { offering: electiveName(offering, t), startsOn, weeks }),
    )
    .join(', ')
