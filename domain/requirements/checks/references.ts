import { type Finding, found } from './finding.ts'
import { isAlwaysMet } from './reasoning/index.ts'
import type { CheckedRulebook } from './rulebook.ts'
import type { PlacedTerm, Subject } from './subject.ts'

/** Names that lead nowhere, and readings that say nothing else. */
export const references = (subjects: readonly Subject[], checked: CheckedRulebook): Finding[] => [
  ...subjects.flatMap((subject) =>
    subject.everyTerm.flatMap((placed) => [
      ...places(placed, subject, checked),
      ...windows(placed, subject, checked),
    ]),
  ),
  ...subjects.flatMap(sameReadings),
  ...missingRequirements(checked),
  ...missingRulebooks(checked),
]

/** Only where the rulebook lists its sites and routes. */
function places(
  { term, path }: PlacedTerm,
  { requirement: { id } }: Subject,
  checked: CheckedRulebook,
): Finding[] {
  if (term.kind !== 'elective') return []
  const { sites, routes } = checked
  return [
    ...(['sites', 'notSites'] as const).flatMap((key) =>
      unknown(term[key], sites).map(([site, index]) =>
        found('references.unknown-site', id, [...path, key, index], { site, sites: sites ?? [] }),
      ),
    ),
    ...(['routes', 'notRoutes'] as const).flatMap((key) =>
      unknown(term[key], routes).map(([route, index]) =>
        found('references.unknown-route', id, [...path, key, index], { route, routes: routes ?? [] }),
      ),
    ),
  ]
}

function unknown(named: readonly string[] = [], listed: readonly string[] | undefined): [string, number][] {
  if (!listed) return []
  return named.flatMap((one, index): [string, number][] => (listed.includes(one) ? [] : [[one, index]]))
}

/** The window is read from the calendar; without one it stays unknown for ever. */
function windows(
  { term, path }: PlacedTerm,
  { requirement }: Subject,
  { calendar }: CheckedRulebook,
): Finding[] {
  if (term.kind !== 'application-window' || calendar?.hasApplication) return []
  return [found('references.no-window', requirement.id, path, {})]
}

function sameReadings({ requirement, body, lower }: Subject): Finding[] {
  return (requirement.otherReadings ?? []).flatMap(({ needs }, index) => {
    const other = lower(needs)
    if (!body || !isAlwaysMet(other, body) || !isAlwaysMet(body, other)) return []
    return [
      found('references.same-reading', requirement.id, ['otherReadings', index], { reading: index + 1 }),
    ]
  })
}

function missingRequirements({ rulebook, conflicts = [] }: CheckedRulebook): Finding[] {
  const ids = new Set(rulebook.requirements.flatMap(({ id, covers = [] }) => [id, ...covers]))
  return conflicts.flatMap((named, conflict) =>
    named.flatMap((id, index) =>
      ids.has(id)
        ? []
        : [
            found(
              'references.missing-requirement',
              undefined,
              ['conflicts', conflict, 'requirements', index],
              {
                id,
              },
            ),
          ],
    ),
  )
}

function missingRulebooks({ mixedUpWith = [], sameHost, rulebooks }: CheckedRulebook): Finding[] {
  const named: [string, Finding['path']][] = mixedUpWith.map((id, index) => [
    id,
    ['mixedUpWith', index, 'programme'],
  ])
  if (sameHost !== undefined) named.push([sameHost, ['host']])
  return named.flatMap(([id, path]) =>
    !rulebooks || rulebooks.has(id) ? [] : [found('references.missing-programme', undefined, path, { id })],
  )
}
