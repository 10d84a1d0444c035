import { z } from 'zod'
import { completableSections } from './sections/complete.ts'
import { healthSections } from './sections/health.ts'
import { historySections } from './sections/history.ts'
import { paperSections } from './sections/papers.ts'
import { personSections } from './sections/person.ts'
import { progressSchema } from './sections/progress.ts'
import { schoolSchema } from './sections/school.ts'
import { skillSections } from './sections/skills.ts'
import { studySchema } from './sections/study.ts'
import { daySchema, listOf } from './sections/values.ts'
import { wishSchema } from './stay.ts'

/** The version of the format of profiles. */
export const FORMAT = 1

/**
 * One student, as a person writes it down: a YAML or JSON file. What is left out is unknown, never false.
 * The schema only checks and changes nothing, so that a profile can be read, completed and saved again.
 */
export const profileSchema = z
  .strictObject({
    profile: z.literal(FORMAT).describe('The version of this format.'),
    asOf: daySchema.exactOptional().describe('The day on which all this was true.'),
    complete: listOf(z.enum(completableSections))
      .exactOptional()
      .describe('"These are all": lists that name everything. One that is not there is then empty.'),
    ...personSections,
    wish: wishSchema.exactOptional().describe('The stay that is wished, at whatever host.'),
    shortlist: listOf(z.string().min(1))
      .exactOptional()
      .describe('Programmes that are looked at more closely, by their ids.'),
    school: schoolSchema.exactOptional(),
    study: studySchema.exactOptional(),
    ...skillSections,
    ...healthSections,
    ...paperSections,
    ...historySections,
    progress: listOf(progressSchema).exactOptional().describe('How far the tasks of a plan are.'),
  })
  .meta({ title: 'Famulus profile', description: 'What is known about one medical student.' })

export type Profile = z.infer<typeof profileSchema>
