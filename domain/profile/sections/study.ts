import { z } from 'zod'
import {
  amountSchema,
  dateSchema,
  daySchema,
  languageSchema,
  listOf,
  recordOf,
  sinceSchema,
  told,
  wholeSchema,
  yearStartSchema,
} from './values.ts'

export const longestCourse = 8

const degreeSchema = recordOf({
  degree: z.enum(['bachelor', 'master', 'doctorate']),
  on: dateSchema.exactOptional(),
})

/** Where the student stands in the course, as of one day. */
export const studySchema = z
  .strictObject({
    asOf: daySchema.exactOptional().describe('The day on which this was true; else `asOf` of the profile.'),
    year: told(wholeSchema(1, longestCourse))
      .exactOptional()
      .describe('The year of the course that the student is in, not the years since the beginning.'),
    semester: told(wholeSchema(1, 2 * longestCourse))
      .exactOptional()
      .describe('Counted from the beginning of the course: year 6 is semester 11 or 12.'),
    curriculumYears: told(amountSchema(3, longestCourse)).exactOptional().describe('Length of the course.'),
    yearStarts: told(yearStartSchema).exactOptional().describe('When a new year of study begins: 10-01.'),
    graduation: told(dateSchema).exactOptional().describe('When the student finished or expects to.'),
    enrolled: told(z.boolean()).exactOptional(),
    enrolledUntil: told(dateSchema).exactOptional().describe('Without it, until graduation.'),
    fullTime: told(z.boolean()).exactOptional(),
    goodStanding: told(z.boolean()).exactOptional(),
    failedCourses: told(amountSchema(0, 100)).exactOptional(),
    clinicalSince: told(sinceSchema).exactOptional().describe('Beginning of the clinical part.'),
    coresDone: told(sinceSchema)
      .exactOptional()
      .describe('When all core clerkships of the home school were or will be complete; false: not yet.'),
    medicalDegree: told(sinceSchema)
      .exactOptional()
      .describe('Since when the medical degree is held; false: not held.'),
    doctorateSince: told(sinceSchema)
      .exactOptional()
      .describe('Since when a doctoral project runs beside the course; false: none, and none is planned.'),
    instructionLanguages: told(listOf(languageSchema)).exactOptional(),
    degrees: listOf(degreeSchema).exactOptional().describe('Degrees held, besides the medical degree.'),
  })
  .describe('Where the student stands in the course, as of one day.')
export type Study = z.infer<typeof studySchema>
