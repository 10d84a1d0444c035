import { deleteMyAccount, exportMyData, previewMyDeletion } from '@famulus/contract'
import type { ApplicationDeps } from '../applications/index.ts'
import type { DocumentDeps } from '../documents/index.ts'
import { addRoute } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import { deleteAccount } from './delete-account.ts'
import { exportOf } from './export.ts'
import { previewDeletion } from './preview.ts'

/** What somebody takes with them, and how they leave. */
export function addPersonalData(api: Api, deps: ApplicationDeps & Pick<DocumentDeps, 'periods'>): void {
  addRoute(api, exportMyData, (_, { who, tx }) => exportOf(tx, deps, who))
  addRoute(api, previewMyDeletion, (_, { who, tx }) => previewDeletion(tx, who, deps.nowMs()))
  addRoute(api, deleteMyAccount, ({ json: { email } }, { who, tx }) => deleteAccount(tx, deps, who, email))
}
