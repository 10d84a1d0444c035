import { keptStays } from '../logbook/stay-store.ts'
import { forgetPutOff } from '../programmes/put-off.ts'
import { forgetDrafts } from './drafts.ts'
import { students } from './student-store.ts'

/** What tells nothing of the student: how the pages look and speak (app/language.tsx, app/scheme.ts). */
const settings: readonly string[] = ['famulus.language', 'famulus.scheme']

/** Takes away all that is kept here of the student, also what pages keep beside the profile, such as calendars given out. */
export async function forgetStudent(): Promise<void> {
  await students.erase()
  await keptStays.erase()
  forgetDrafts()
  forgetPutOff()
  for (const key of Object.keys(localStorage))
    if (key.startsWith('famulus.') && !settings.includes(key)) localStorage.removeItem(key)
}
