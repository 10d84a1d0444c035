import { loadLanguage } from '@famulus/messages/speaking'
import { expose } from 'comlink'
import { catalogueDocument } from '../app/catalogue.ts'
import { type AskedStay, bundlesFor, stayAwardsFor } from './ask-bundles.ts'

/** Bundles are sought beside the page, which stays quick meanwhile. */
const worker = {
  bundles: async (asked: AskedStay) => {
    const [opened] = await Promise.all([catalogueDocument(), loadLanguage(asked.language)])
    return bundlesFor(asked, opened)
  },
  stayAwards: async (asked: AskedStay) => {
    const [opened] = await Promise.all([catalogueDocument(), loadLanguage(asked.language)])
    return stayAwardsFor(asked, opened)
  },
}

export type BundleWorker = typeof worker
expose(worker)
