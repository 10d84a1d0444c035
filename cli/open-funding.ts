import type { Funding } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import { openAwards } from '@famulus/catalogue/awards'
import { highsSolver } from '@famulus/solver/highs'

/** Who may pay, and what seeks the best of them: opened once a command. */
export async function openFunding({ catalogue }: Session): Promise<Funding> {
  const [{ awards }, solve] = await Promise.all([openAwards(catalogue.reference), highsSolver()])
  return { awards, solve }
}
