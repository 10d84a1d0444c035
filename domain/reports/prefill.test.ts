import { expect, test } from 'vitest'
import type { Stay } from '../stays/index.ts'
import { type Applied, prefilled } from './prefill.ts'

const stay: Stay = {
  host: 'A hospital',
  country: 'US',
  discipline: 'surgery',
  countsAs: ['elective'],
  startsOn: '2027-03-01',
  endsOn: '2027-03-28',
  endedEarlyOn: '2027-03-20',
  percent: 100,
}
const known = { startsOn: '2027-03-01', endsOn: '2027-03-20', country: 'US', discipline: 'surgery' }
const at = (move: string, day: string) => ({ move, at: `${day}T09:00:00.000Z` })

test.each<[string, Applied, object]>([
  ['without an application', { moves: [], papers: [] }, {}],
  [
    'the host answered, after one round of questions',
    {
      moves: [
        at('request_endorsement', '2026-10-01'),
        at('endorse', '2026-10-08'),
        at('submit', '2026-10-09'),
        at('request_resubmission', '2026-10-20'),
        at('resubmit', '2026-10-21'),
        at('send_decision', '2026-11-25'),
      ],
      papers: ['transcript', 'made-up', 'cv'],
    },
    { days: { 'host-answer': 47, 'home-signature': 7 }, documents: ['cv', 'transcript'] },
  ],
  ['the host never answered', { moves: [at('submit', '2026-10-09')], papers: [] }, {}],
])('%s', (_, applied, more) => {
  const { documents, ...report } = prefilled(stay, applied)
  expect({ ...report, ...(documents ? { documents: [...documents].sort() } : {}) }).toEqual({
    ...known,
    ...more,
  })
})
