import type { Session } from '@famulus/advice/session'

/** One that has left the catalogue is called by its id. */
export const programmeName = (id: string, { catalogue }: Session): string =>
  catalogue.programmes.find(({ programme }) => programme.id === id)?.programme.name ?? id
