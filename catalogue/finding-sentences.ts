import type { Finding, FindingCode, FindingFacts } from '@famulus/domain/requirements/checks'

/** What is wrong, and how to mend it. */
type Sentence = { readonly message: string; readonly mend: string }
type Sentences = { readonly [Code in FindingCode]: (facts: FindingFacts[Code]) => Sentence }

/** The one place where findings become English. */
export function sentenceOf(finding: Finding): Sentence {
  // Code and facts of a finding belong together, which the compiler does not follow through the table.
  const say = sentences[finding.code] as (facts: never) => Sentence
  return say(finding.facts as never)
}

const sentence = (message: string, mend: string): Sentence => ({ message, mend })
const list = (names: readonly string[]): string => names.join(', ') || 'nothing that is known of a student'
const about = (reads: readonly string[]): string => `it reads ${list(reads)}`

const sentences: Sentences = {
  'units.off-scale': ({ scale, value, least, most }) =>
    sentence(
      `${value} is no value of ${scale}, which runs from ${least} to ${most}`,
      'look at the source again: another scale, or a slip',
    ),
  'units.between-steps': ({ scale, value, step }) =>
    sentence(
      `no report of ${scale} prints ${value}: it goes in steps of ${step}`,
      'give a value that the test has',
    ),
  'units.other-scale': ({ scale, value, other }) =>
    sentence(`${value} on the scale of ${scale} asks next to nothing`, `is it ${other}?`),
  'units.no-such-part': ({ scale, part }) =>
    sentence(`${scale} has no part "${part}"`, 'name the right test, or leave the part out'),
  'units.out-of-range': ({ what, value, least, most }) =>
    sentence(
      `${what} is ${value}; usual is ${least} to ${most}`,
      'is the unit right? Then leave it as it is',
    ),
  'units.year-beyond-course': ({ year, years }) =>
    sentence(`a course of ${years} years has no year ${year}`, 'give a year of the course'),
  'units.aggregate-below-claim': ({ perClaim, aggregate }) =>
    sentence(
      `in total ${aggregate}, but ${perClaim} for one claim`,
      'exchange them, or look at the source again',
    ),
  'unsatisfiable.rule': ({ reads }) =>
    sentence(
      `nobody can meet this, whoever they are and whenever they go; ${about(reads)}`,
      'look for bounds that cross, or for a code that is asked for and excluded',
    ),
  'unsatisfiable.way': ({ reads }) =>
    sentence(
      `nobody can take this alternative; ${about(reads)}`,
      'remove it, or look for bounds that cross in it',
    ),
  'unsatisfiable.for-those': ({ reads }) =>
    sentence(
      `nobody whom this is for can meet it; ${about(reads)}`,
      'look at `for`, `when` and `needs` together',
    ),
  'unsatisfiable.together': ({ other, reads }) =>
    sentence(
      `nobody can meet this and "${other}"; both read ${list(reads)}`,
      'make them alternatives (group), limit one of them with `when`, or keep the older one as another reading',
    ),
  'unsatisfiable.calendar': ({ calendar }) =>
    sentence(
      `no stay can meet this and the calendar's \`${calendar}\``,
      'correct one of them, or limit the rule with `when`',
    ),
  'unsatisfiable.rulebook': ({ rules }) =>
    sentence(
      `nobody can meet all ${rules} rules of this file together, though any two of them go together`,
      'look for three rules about the same thing',
    ),
  'always-met.rule': ({ reads }) =>
    sentence(
      `everybody meets this, so it asks nothing; ${about(reads)}`,
      'state what the source really asks, or remove it',
    ),
  'always-met.part': ({ reads }) =>
    sentence(
      `everybody meets this part, so it makes no difference; ${about(reads)}`,
      'remove the part, or state what the source really asks',
    ),
  'always-met.for-those': ({ reads }) =>
    sentence(
      `everybody whom this is for meets it, so it asks nothing; ${about(reads)}`,
      'look at `for`, `when` and `needs` together',
    ),
  'always-met.guard': ({ reads }) =>
    sentence(
      `\`when\` always holds; ${about(reads)}`,
      'remove `when`, or state the case in which the rule applies',
    ),
  'always-met.waiver': ({ waiver }) =>
    sentence(`waiver "${waiver}" always lifts the rule`, 'state the case in which the rule is lifted'),
  'never-applies.guard': ({ reads }) =>
    sentence(
      `this is for nobody: \`for\` and \`when\` never hold together; ${about(reads)}`,
      'look at `for` and `when` together',
    ),
  'never-applies.waiver': ({ waiver }) =>
    sentence(
      `waiver "${waiver}" never lifts the rule for anybody whom the rule is for`,
      'look at the waiver and at `for` and `when` together',
    ),
  'dead-alternative.stricter': ({ alternative, than }) =>
    sentence(
      `${alternative} never matters: whoever meets it meets ${than} as well`,
      'remove the stricter one, or make them one rule each with `when`',
    ),
  'dead-alternative.same': ({ alternative, as }) =>
    sentence(`${alternative} is the same as ${as}`, 'remove one of them'),
  'dead-alternative.double-code': ({ code }) =>
    sentence(`"${code}" stands twice in this list`, 'remove one of them'),
  'at-least.too-many': ({ n, of }) =>
    sentence(`at least ${n} of only ${of}`, 'lower n, or add what is missing'),
  'at-least.all': ({ n }) =>
    sentence(`at least ${n} of ${n} means all of them`, 'say it: {kind: all, of: [...]}'),
  'at-least.one': ({ of }) =>
    sentence(`at least one of ${of} means any of them`, 'say it: {kind: any, of: [...]}'),
  'versions.backwards': ({ from, until }) =>
    sentence(
      `in force from ${from} until ${until}, which is never`,
      'exchange the days, or look at the source again',
    ),
  'versions.contradict': ({ other, from, until }) =>
    sentence(
      `contradicts "${other}", and ${inForce(from, until)}`,
      'end the older one before the newer one begins',
    ),
  'versions.overlap': ({ other, from, until }) =>
    sentence(
      `asks about the same as "${other}", and ${inForce(from, until)}`,
      'end the older one before the newer one begins',
    ),
  'expiry.got-twice': ({ other, table, days }) =>
    sentence(
      `${table} for "${other}" must be there when applications close, ${days} days before the start or earlier; by then they are too old for this one, so they have to be got twice`,
      'look at the moments (`by`) again; if the source means it, leave it as it is',
    ),
  'expiry.after-closing': ({ table, moment }) =>
    sentence(
      `${table} young enough at the moment "${moment}" cannot be there yet when applications close`,
      'look at the moment (`by`) and at `within` again',
    ),
  'remedies.unknown-field': ({ table, field }) =>
    sentence(
      `${table} have no code field "${field}"`,
      'see domain/profile/registry.ts for the fields of a table',
    ),
  'remedies.unknown-code': ({ field, code }) =>
    sentence(`"${code}" is no code of ${field}`, 'see domain/profile/vocabulary.ts for the codes'),
  'remedies.never-helps': ({ table, field, code }) =>
    sentence(
      `nobody can get ${table} with ${field} "${code}" any more, so this is never offered`,
      'remove the code',
    ),
  'remedies.asked-by-nobody': ({ table }) =>
    sentence(
      `no rule of any programme asks for ${table} like this`,
      'fine if one is to come; else look at the codes',
    ),
  'remedies.cannot-satisfy': ({ table, codes }) =>
    sentence(
      `${table} with ${list(codes)} would be advised to the student, but this excludes them`,
      'do not name a code in one list that another list excludes',
    ),
  'split-cases.same': ({ other }) =>
    sentence(
      `asks the same as "${other}" in just the other case`,
      'make it one rule without `for` and `when`',
    ),
  'split-cases.contradict': ({ other }) =>
    sentence(
      `asks the opposite of "${other}" in just the other case: while nobody knows which case it is, both are unknown`,
      'one rule with a waiver is clearer, where the source allows it',
    ),
  'references.unknown-site': ({ site, sites }) =>
    sentence(
      `"${site}" is not among the sites of this file`,
      `use one of: ${list(sites)}; or add it to sites`,
    ),
  'references.unknown-route': ({ route, routes }) =>
    sentence(
      `"${route}" is not among the routes of this file`,
      `use one of: ${list(routes)}; or add it to routes`,
    ),
  'references.missing-requirement': ({ id }) =>
    sentence(`there is no requirement "${id}" in this file`, 'name the requirement by its id'),
  'references.missing-programme': ({ id }) =>
    sentence(
      `there is no programme "${id}" in the catalogue`,
      'name the programme by its file, without .yaml',
    ),
  'references.no-window': () =>
    sentence(
      'the calendar of this file has no application window to read',
      'add calendar.application, or say the dates in a sentence',
    ),
  'references.same-reading': ({ reading }) =>
    sentence(
      `other reading ${reading} asks the same as \`needs\``,
      'say where they differ, or name both sources in one',
    ),
}

function inForce(from: string | undefined, until: string | undefined): string {
  const begin = from === undefined ? '' : ` from ${from}`
  const end = until === undefined ? '' : ` until ${until}`
  return `both are in force${begin}${end}`
}
