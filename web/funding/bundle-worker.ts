import { loadLanguage } from '@famulus/messages/speaking'
import { expose } from 'comlink'
import { catalogueDocument } from '../app/catalogue.ts'
import {
  type AskedStay,
  awardDetailFor,
  bestBundleFor,
  bundlesFor,
  type Opened,
  stayAwardsFor,
} from './ask-bundles.ts'

/** What has to be there first: the catalogue once more on this side, and the language. */
async function opened({ language }: AskedStay): Promise<Opened> {
  const [catalogue] = await Promise.all([catalogueDocument(), loadLanguage(language)])
  return catalogue
}

/** Bundles are sought beside the page, which stays quick meanwhile. */
const worker = {
  bundles: async (asked: AskedStay) => bundlesFor(asked, await opened(asked)),
  best: async (asked: AskedStay) => bestBundleFor(asked, await opened(asked)),
  award: async (id: string, asked: AskedStay) => awardDetailFor(id, asked, await opened(asked)),
  stayAwards: async (asked: AskedStay) => stayAwardsFor(asked, await opened(asked)),
}

export type BundleWorker = typeof worker
expose(worker)
