import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { famulus, printed, rawPieces, start, TODAY, temporaryFolder, today, tooLong } from '../run.testing.ts'

/** What is typed, by a piece of the question. What is not here is put off. */
type Knows = Readonly<Record<string, string | readonly string[]>>

/** Talks to `famulus ask` as a person would: reads what is asked, then types. */
function talk(args: readonly string[], knows: Knows, mostAnswers = 200) {
  const child = start(['ask', ...args], { env: { COLUMNS: '80' } })
  const given = new Map<string, number>()
  let [all, unread, err] = ['', '', '']
  let left = mostAnswers
  child.stderr.on('data', (text: string) => {
    err += text
  })
  child.stdout.on('data', (text: string) => {
    all += text
    unread += text
    if (!unread.endsWith('> ')) return
    const question = unread.replaceAll(/\s+/g, ' ')
    unread = ''
    left -= 1
    child.stdin.write(`${left < 0 ? 'q' : answerTo(question)}\n`)
  })
  const answerTo = (question: string): string => {
    const known = Object.keys(knows).find((piece) => question.includes(piece))
    const answers = [known === undefined ? '' : (knows[known] ?? '')].flat()
    const turn = given.get(known ?? '') ?? 0
    given.set(known ?? '', turn + 1)
    return answers[Math.min(turn, answers.length - 1)] ?? ''
  }
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out: all, err }))
  })
}

const newFile = () => join(temporaryFolder(), 'profile.yaml')
const saved = (file: string) => parse(readFileSync(file, 'utf8'))
const sixthYear: Knows = {
  'Are these all?': 'yes',
  'country is your medical school': 'de',
  'enrolled as a medical student': 'yes',
  'yes or no': 'yes',
  'a day or month': 'November 2027',
  'clinical part of your course': '2024-10',
  'year of study are you': '6',
  'how many years does your course': '6',
  'new year of study begin': '10-01',
  'medical degree': 'no',
  'core clerkships': 'yes',
  'good academic standing': 'yes',
  citizenships: 'DE',
}

describe('ask', () => {
  test('leads from no profile at all to a new yes', async () => {
    const file = newFile()
    const empty = join(temporaryFolder(), 'empty.yaml')
    writeFileSync(empty, 'profile: 1\n')
    const { code, out, err } = await talk([file, ...today], sixthYear)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('No question is left that would decide a programme.')
    expect(rawPieces(out.replaceAll(file, 'profile.yaml'))).toEqual([])
    expect(saved(file)).toMatchObject({
      profile: 1,
      asOf: TODAY,
      school: { country: 'DE' },
      study: { enrolled: true, graduation: 'November 2027' },
    })
    const yesOf = async (profile: string): Promise<string[]> =>
      JSON.parse(await printed(['check', profile, ...today, '--answer', 'yes', '--json'])).map(
        ({ id }: { id: string }) => id,
      )
    const [before, after] = await Promise.all([yesOf(empty), yesOf(file)])
    expect(after.filter((id) => !before.includes(id)).length).toBeGreaterThan(0)
  })

  test('stops at q, keeps what was answered, and goes on from there', async () => {
    const file = newFile()
    const first = await talk([file, ...today], sixthYear, 1)
    expect(first.code).toBe(0)
    expect(first.out).toContain(`Saved in ${file}`)
    const { out } = await talk([file, ...today], sixthYear, 0)
    const firstQuestion = (text: string) => text.split('\n\n')[1]?.split('  touches')[0]
    expect(firstQuestion(first.out)).toBe('In which country is your medical school?')
    expect(firstQuestion(out)).not.toBe(firstQuestion(first.out))
    expect(saved(file)).toEqual({ profile: 1, asOf: TODAY, school: { country: 'DE' } })
  })

  test('asks again after what it does not understand, and saves only what fits', async () => {
    const file = newFile()
    const knows = {
      'Right would be': 'DE',
      'Not understood': 'XYZ',
      'country is your medical school': 'in Germany',
    }
    const { out } = await talk([file, ...today], knows, 3)
    expect(out).toContain('Not understood: a code such as DE')
    expect(out).toMatch(/school\.country: "XYZ" is not right here\. Right would be: an ISO/)
    expect(saved(file).school).toEqual({ country: 'DE' })
  })

  test('saves nothing of a question that is left in the middle', async () => {
    const file = newFile()
    const { code } = await talk([file, ...today], { 'enrolled as a medical student': 'yes' }, 3)
    expect(code).toBe(0)
    expect(existsSync(file) ? (saved(file).study ?? {}) : {}).toEqual({})
  })

  test('asks no question twice that was put off, and makes no file of nothing', async () => {
    const file = newFile()
    const { code, out } = await talk([file, ...today], {})
    expect(code).toBe(0)
    const questions = out
      .split('\n\n')
      .slice(1)
      .map((text) => text.split('  touches')[0])
    expect(questions.length).toBeGreaterThan(10)
    expect(new Set(questions).size).toBe(questions.length)
    expect(out).not.toContain('Saved in')
    expect(existsSync(file)).toBe(false)
  })

  test('understands German', async () => {
    const file = newFile()
    const { out } = await talk([file, ...today, '--lang', 'de'], {
      'Sind das alle?': 'ja',
      'In welchem Land': 'de',
      Einschreibung: 'ja',
      'ja oder nein': 'ja',
      'ein Tag oder Monat': 'Juni 2027',
    })
    expect(saved(file)).toMatchObject({
      school: { country: 'DE' },
      study: { enrolled: true, graduation: 'Juni 2027' },
    })
    expect(rawPieces(out.replaceAll(file, 'profile.yaml'))).toEqual([])
    expect(tooLong(out.replaceAll(file, 'profile.yaml'), 80)).toEqual([])
  })

  test('reads a pipe to its end', async () => {
    const file = newFile()
    const { code, out } = await famulus(['ask', file, ...today], { input: 'DE\n' })
    expect(code).toBe(0)
    expect(out).toContain(`Saved in ${file}`)
    expect(saved(file).school).toEqual({ country: 'DE' })
  })

  test('keeps comments and order of a file that is there', async () => {
    const file = newFile()
    const mine = '# mine\nprofile: 1\nasOf: 2026-11-01 # then\n\ncitizenships: [DE] # only one\n'
    writeFileSync(file, mine)
    await talk([file, ...today], sixthYear, 1)
    expect(readFileSync(file, 'utf8')).toBe(`${mine}school:\n  country: DE\n`)
  })

  test('refuses a file that cannot be used before it asks', async () => {
    const file = newFile()
    writeFileSync(file, 'profile: 1\nfoo: 1\n')
    const { code, out, err } = await famulus(['ask', file])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('foo')
  })
})
