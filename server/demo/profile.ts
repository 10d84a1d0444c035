import type { Profile } from '@famulus/domain/profile'

/**
 * What the students of the demonstration have written of themselves: in year 6 in Germany, a year before they graduate.
 * `on`: an ISO date.
 */
export const profileOn = (on: string): Profile => ({
  profile: 1,
  asOf: on,
  citizenships: ['DE'],
  residence: 'DE',
  complete: ['citizenships'],
  school: { country: 'DE', kinds: ['public'], partOfUniversity: true },
  study: {
    year: 6,
    semester: 11,
    curriculumYears: 6,
    yearStarts: '10-01',
    graduation: `${Number(on.slice(0, 4)) + 1}-11`,
    enrolled: true,
    fullTime: true,
    goodStanding: true,
    failedCourses: 0,
    clinicalSince: `${Number(on.slice(0, 4)) - 3}-10`,
    coresDone: `${Number(on.slice(0, 4)) - 1}-07`,
    medicalDegree: false,
  },
  immunisations: [
    { antigen: 'hepatitis-b', doses: ['2019-02-01', '2019-03-01', '2019-08-01'] },
    { antigen: ['measles', 'mumps', 'rubella'], doses: ['2002-06-01', '2003-06-01'] },
  ],
})
