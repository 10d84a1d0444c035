// A file of its own, so that the strict schema is fetched when there is something to read, and not by a newcomer's first page.
export { readProfile } from '@famulus/domain/profile'
