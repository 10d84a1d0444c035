import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventsIn } from '@famulus/advice/planning'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  famulus,
  printed,
  rawPieces,
  root,
  student,
  temporaryFolder,
  today,
  tooLong,
} from '../run.testing.ts'

const stay = ['--start', '2027-06-07', '--weeks', '8', '--discipline', 'surgery']

/** Of what `plan --json` prints, what these tests look at. */
type Planned = {
  readonly start: string
  readonly outlook: string
  readonly nearestStart?: string
  readonly unknownLengths: readonly string[]
  readonly brokenLengths: readonly string[]
  readonly lengths: readonly { readonly weeks: readonly number[]; readonly breaks: readonly string[] }[]
  readonly awards: readonly {
    readonly id: string
    readonly until?: string
    readonly held: boolean
    readonly inBestBundle: boolean
    readonly tooLate: boolean
  }[]
  readonly tasks: readonly {
    readonly id: string
    readonly area: string
    readonly title: string
    readonly windows?: readonly { readonly until?: string }[]
    readonly leadDays?: { readonly typical: number; readonly worst: number }
    readonly leadSource?: { readonly url: string }
    readonly typical: { readonly begins: string; readonly latestBegin?: string; readonly slackDays?: number }
    readonly worst: { readonly slackDays?: number }
  }[]
}
const plannedFor = async (args: readonly string[]): Promise<Planned> =>
  JSON.parse(await printed(['plan', ...args, ...today, '--json']))

describe.concurrent('plan', () => {
  test.each([
    ['us-harvard', 'en', 120],
    ['us-harvard', 'de', 60],
    ['us-yale', 'de', 100],
    ['gb-oxford', 'en', 80],
  ])('%s in %s within %i columns', async (id, language, columns) => {
    const view = await printed(['plan', id, student, ...today, ...stay, '--lang', language], {
      env: { COLUMNS: String(columns) },
    })
    expect(rawPieces(view)).toEqual([])
    expect(tooLong(view, columns)).toEqual([])
    expect(view).toMatch(/^▸ /m)
    expect(view).toMatch(/│/)
  })

  test('says the same days in its rows and in JSON', async () => {
    const [view, json] = await Promise.all([
      printed(['plan', 'us-harvard', student, ...today, ...stay]),
      plannedFor(['us-harvard', student, ...stay]),
    ])
    const decision = json.tasks.find(({ id }) => id === 'decision')
    expect([decision?.typical.slackDays, decision?.worst.slackDays]).toEqual([30, 0])
    expect(view).toMatch(/The host decides .* 8 May 2027 +30 \/ 0 d\n/)
    expect(json.outlook).toBe('even-at-worst')
    expect(view).toContain('\n● In time, even if')
  })

  test('names a source for every length, or says that there is none', async () => {
    const { tasks, unknownLengths } = await plannedFor(['us-harvard', student, ...stay])
    const own = ['apply', 'decision', 'accept', 'arrive', 'stay']
    const others = tasks.filter(({ id, area }) => !own.includes(id) && area !== 'money')
    for (const { id, leadDays, leadSource } of others) {
      expect([id, unknownLengths.includes(id)]).toEqual([id, leadDays === undefined])
      if (leadDays) expect(leadSource?.url).toMatch(/^https?:/)
    }
  })

  test('names the chain and the nearest start where it is too late', async () => {
    const [view, json] = await Promise.all([
      printed(['plan', 'us-harvard', student, ...today, '--start', '2027-02-01']),
      plannedFor(['us-harvard', student, '--start', '2027-02-01']),
    ])
    expect(json.outlook).toBe('impossible')
    expect(view).toMatch(/\n○ Impossible: \d+ days too late/)
    expect(view.replaceAll(/\s+/g, ' ')).toMatch(
      /▸ The chain that breaks it \(\d+ days too late\): .*→ Send the application/,
    )
    expect(json.nearestStart).toMatch(/^2027-0[2-4]/)
    const { outlook } = await plannedFor(['us-harvard', student, '--start', json.nearestStart ?? ''])
    expect(outlook).not.toBe('impossible')
  })

  test.each([
    ['no programme', [], /Which programme\?/],
    ['no place', ['us-vslo', student], /us-vslo is no place to go/],
    ['a task that is not there', ['us-yale', student, '--done', 'aply'], /Did you mean apply\?/],
    ['a day to come', ['us-yale', student, '--done', 'apply=2027-01-01'], /still to come/],
    ['no reason', ['us-yale', student, '--skip', 'apply'], /--skip: say why/],
    ['nobody waited for', ['us-yale', student, '--waiting', 'apply='], /--waiting: say for whom/],
  ])('%s is refused, and the profile left as it is', async (_, args, why) => {
    const before = readFileSync(join(root, student), 'utf8')
    const { code, out, err } = await famulus(['plan', ...args, ...today])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(why)
    expect(readFileSync(join(root, student), 'utf8')).toBe(before)
  })
})

describe.concurrent('the awards of the best bundle', () => {
  /** A scholar at Saarland University, whose PROMOS closes on 15 May for starts from August on. */
  const saarland = () => {
    const file = join(temporaryFolder(), 'profile.yaml')
    const text = readFileSync(join(root, student), 'utf8')
    writeFileSync(
      file,
      text
        .replace('de-ruhr-university-bochum', 'de-saarland-university')
        .replace('scholarships: []', 'scholarships: [de-deutschlandstipendium]'),
    )
    return file
  }
  const promos = 'de-saarland-uds-mobil'
  const fund = async (
    args: readonly string[],
  ): Promise<{ bundles: { awards: { id: string; hopedCents: number }[] }[] }> =>
    JSON.parse(await printed(['fund', ...args, ...today, '--json']))

  test('are applied for by their last day, but those held', async () => {
    const args = ['us-harvard', saarland(), '--start', '2027-09-06', '--weeks', '8']
    const [json, view, { bundles }] = await Promise.all([
      plannedFor(args),
      printed(['plan', ...args, ...today]),
      fund(args),
    ])
    const wanted = bundles[0]?.awards.filter(
      ({ id, hopedCents }) => hopedCents > 0 && id !== 'de-deutschlandstipendium',
    )
    const money = json.tasks.filter(({ area }) => area === 'money')
    expect(money.map(({ id }) => id).sort()).toEqual(wanted?.map(({ id }) => `award-${id}`).sort())
    expect(money.find(({ id }) => id === `award-${promos}`)?.windows).toEqual([{ until: '2027-05-15' }])
    expect(json.awards.find(({ held }) => held)?.id).toBe('de-deutschlandstipendium')
    expect(json.awards.length).toBeGreaterThan(money.length + 1)
    expect(view).toMatch(/Apply for UdS mobil .* 15 May 2027 /)
    expect(view).toContain('(PROMOS line of Saarland University): by 15 May 2027.')
    expect(view).toContain('Kaltenbach doctoral stipend: no source names the last day; ask now.')
  })

  test('that are missed make no stay impossible', async () => {
    const args = ['us-harvard', saarland(), '--start', '2027-03-01', '--weeks', '8']
    const [json, view] = await Promise.all([plannedFor(args), printed(['plan', ...args, ...today])])
    expect(json.awards.filter(({ tooLate }) => tooLate)).toMatchObject([{ id: promos, until: '2026-11-15' }])
    expect(json.tasks.map(({ id }) => id)).not.toContain(`award-${promos}`)
    expect(json.outlook).toBe('even-at-worst')
    expect(view).toContain(
      'Too late for UdS mobil (PROMOS line of Saarland University): it closed on 15 November 2026.',
    )
  })
})

describe.concurrent('recognition at home', () => {
  test('wants the equivalence before departure and the certificates afterwards', async () => {
    const { tasks } = await plannedFor(['us-harvard', student, ...stay])
    const order = tasks.map(({ id }) => id)
    const asked = tasks.find(({ id }) => id === 'ask-de-lpa-nrw-recognition_of_hospital')
    expect(asked).toMatchObject({ area: 'recognition' })
    expect(asked?.title).toMatch(/on the list\? Or: .*equivalent/)
    expect(order.indexOf(asked?.id ?? '')).toBeLessThan(order.indexOf('arrive'))
    for (const id of ['documents-term-certificate', 'documents-university-status-certificate'])
      expect(order.indexOf(id)).toBeGreaterThan(order.indexOf('stay'))
  })

  test('and funders count differently: eight weeks are no two months of Erasmus', async () => {
    const args = ['es-uam', student, '--start', '2027-06-07', '--weeks', '8']
    const [json, view] = await Promise.all([plannedFor(args), printed(['plan', ...args, ...today])])
    expect(json.brokenLengths).toContain('de-erasmus-smt-praktikum/e1')
    const erasmus = json.lengths.find(({ breaks }) => !breaks.includes('de-erasmus-smt-praktikum/e1'))
    expect(erasmus?.weeks[0]).toBe(9)
    const [, block = ''] = view.split('\nLengths\n')
    expect(block).toContain('8 weeks are a length that de-erasmus-smt-praktikum/e1')
    expect(block).toContain('No length pleases every calendar.')
    expect(block).toMatch(/\n {2}9–\d+ weeks please all but/)
    expect(block).toContain('de-erasmus-smt-praktikum/e1: Two to twelve months')
  })
})

/** A profile of one's own. */
function ownProfile(): string {
  const file = join(temporaryFolder(), 'profile.yaml')
  copyFileSync(join(root, student), file)
  return file
}

describe('progress', () => {
  test('is kept in the profile, comments and all, and seen in the plan', async () => {
    const file = ownProfile()
    const comments = (text: string) => text.split('\n').filter((line) => line.startsWith('#'))
    const before = comments(readFileSync(file, 'utf8'))
    const tell = (...told: string[]) => printed(['plan', 'us-yale', file, ...today, ...stay, ...told])
    expect(await tell('--waiting', 'apply=the registrar')).toContain('waiting: the regi')
    const view = await tell('--done', 'apply=2026-11-20')
    expect(view).toMatch(/Send the application .*done 20 Nov 2026/)
    const text = readFileSync(file, 'utf8')
    expect(parse(text).progress).toEqual([{ programme: 'us-yale', task: 'apply', done: '2026-11-20' }])
    expect(comments(text)).toEqual(before)
  })
})

describe('the calendar', () => {
  /** An award whose last day no source names has no day to put down. */
  const dated = (tasks: Planned['tasks']) => tasks.filter(({ area, windows }) => area !== 'money' || windows)
  const ics = (file: string) => eventsIn(readFileSync(file, 'utf8')) ?? []

  test('has a block for every task with a day, keeps what has not changed, moves and cancels what has', async () => {
    const [profile, file] = [ownProfile(), join(temporaryFolder(), 'plan.ics')]
    const write = (...more: string[]) => plannedFor(['us-yale', profile, ...stay, '--ics', file, ...more])
    const { tasks } = await write()
    const first = readFileSync(file, 'utf8')
    expect(ics(file)).toHaveLength(dated(tasks).length)
    await write()
    expect(readFileSync(file, 'utf8')).toBe(first)

    const { tasks: later } = await write('--start', '2027-07-05')
    expect(later.map(({ id }) => id)).toEqual(tasks.map(({ id }) => id))
    expect(ics(file).filter(({ sequence }) => sequence === 1).length).toBeGreaterThan(3)

    // With the form in the drawer its task is gone from the plan.
    const form = 'application-form'
    writeFileSync(
      profile,
      readFileSync(profile, 'utf8').replace('  - passport-copy', `  - passport-copy\n  - ${form}`),
    )
    const { tasks: fewer } = await write('--start', '2027-07-05')
    expect(fewer.map(({ id }) => id)).not.toContain(`documents-${form}`)
    const cancelled = ics(file).filter(({ status }) => status === 'CANCELLED')
    expect(cancelled.map(({ summary }) => summary)).toEqual(['Application form (Yale School of Medicine)'])
    expect(ics(file)).toHaveLength(dated(tasks).length)
  })

  test('tells nothing of the student', async () => {
    const [profile, file] = [ownProfile(), join(temporaryFolder(), 'plan.ics')]
    await printed([
      'plan',
      'us-yale',
      profile,
      ...today,
      ...stay,
      '--waiting',
      'apply=a certain person',
      '--ics',
      file,
    ])
    expect(readFileSync(file, 'utf8')).not.toMatch(/certain person|profile/)
  })

  const hasKhal = spawnSync('khal', ['--version']).status === 0
  test.skipIf(!hasKhal)('is imported by khal without complaint, all of it', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'plan.ics')
    const { tasks } = await plannedFor(['us-harvard', student, ...stay, '--ics', file])
    const config = join(folder, 'khal.conf')
    mkdirSync(join(folder, 'calendar'))
    writeFileSync(
      config,
      `[calendars]\n[[plan]]\npath = ${folder}/calendar\n[sqlite]\npath = ${folder}/khal.db\n[locale]\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n`,
    )
    const env = { ...process.env, LC_ALL: 'C.UTF-8' }
    const khal = (...args: string[]) => spawnSync('khal', ['-c', config, ...args], { env, encoding: 'utf8' })
    const imported = khal('import', '--batch', '-a', 'plan', file)
    expect([imported.status, imported.stderr, imported.stdout]).toEqual([0, '', ''])
    const listed = khal('list', '--format', '{uid}', '--day-format', '', '2026-11-01', '730d').stdout
    const uids = listed.split('\n').filter(Boolean)
    expect(new Set(uids).size).toBe(dated(tasks).length)
  })
})
