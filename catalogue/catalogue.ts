import type { PriceBook } from '@famulus/domain/funding'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import type { ActionInfo, Reference } from '@famulus/domain/requirements'

/** What is known about the world, ready to be asked. */
export type Catalogue = {
  readonly programmes: readonly CompiledProgramme[]
  readonly reference: Reference
  readonly book: readonly ActionInfo[]
  readonly prices: PriceBook
}
