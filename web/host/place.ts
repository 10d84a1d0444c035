import type { Place } from '../applications/use-application.ts'

/** An application, and the host for which it is looked at. */
export type HostPlace = Place & { readonly organisationId: string }
