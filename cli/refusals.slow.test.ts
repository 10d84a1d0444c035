import { describe, expect, test } from 'vitest'
import { famulus, student, temporaryFolder, today } from './run.testing.ts'

describe.concurrent('input that cannot be used ends with 2 and names what is wrong:', () => {
  test.each([
    ['an option that does not exist', ['check', student, '--contry', 'US'], '--contry'],
    ['an option without its value', ['check', student, '--country'], '--country'],
    ['a country by its name', ['check', student, '--country', 'Germany'], '--country Germany'],
    ['an answer that does not exist', ['check', student, '--answer', 'maybe'], '--answer maybe'],
    ['a day that does not exist', ['check', student, '--start', '2027-02-30'], '--start 2027-02-30'],
    ['a start that has passed', ['check', student, ...today, '--start', '2026-11-21'], '--start 2026-11-21'],
    ['weeks that nobody goes', ['check', student, '--weeks', '99'], '--weeks 99'],
    ['a discipline with a slip', ['check', student, '--discipline', 'surgry'], 'did you mean surgery?'],
    ['a route that does not exist', ['check', student, '--route', 'sea'], '--route sea'],
    ['a site with a slip', ['explain', 'au-sydney', student, '--site', 'nothern'], 'did you mean northern?'],
    ['a language that nobody speaks here', ['check', student, '--lang', 'fr'], '--lang fr'],
    ['a profile that is not there', ['check', 'nowhere.yaml'], 'There is no profile nowhere.yaml'],
    ['a profile that is a folder', ['check', 'examples'], 'examples is a folder'],
    ['a file that is no profile', ['check', 'biome.json'], 'biome.json has'],
    ['one file too many', ['check', student, 'other.yaml'], '"other.yaml" is more than the command takes'],
    ['a programme that is not there', ['explain', 'us-harvad', student], 'Did you mean: us-harvard'],
    [
      'an award with a slip',
      ['explain', 'de-rub-promos-praktik', student, ...today, '--for', 'us-harvad'],
      'us-harvad',
    ],
    [
      'a part of more than one award',
      ['explain', 'promos', student],
      'fits more than one programme or award',
    ],
    ['a programme that is not named', ['explain'], 'Which programme or award?'],
    ['one programme to compare', ['compare', 'us-yale', '-p', student], 'Name two to four programmes'],
    [
      'five programmes to compare',
      ['compare', 'us-yale', 'gb-oxford', 'za-uct', 'nz-otago', 'au-sydney', '-p', student],
      '"au-sydney" is more than the command takes',
    ],
    ['a schema that is not there', ['schema', 'elective'], 'famulus schema profile'],
    ['a way to count that is not there', ['catalogue', 'coverage', '--by', 'age'], '--by age'],
    ['years that are no number', ['catalogue', 'stale', '--years', 'two'], '--years two'],
    ['a folder that is no catalogue', ['catalogue', 'check', 'examples'], 'examples is not a catalogue'],
    ['half a command', ['catalogue'], 'famulus catalogue check'],
    ['a command that does not exist', ['chekc'], 'There is no command "chekc". Did you mean: famulus check'],
  ])('%s', async (_, args, said) => {
    const { code, out, err } = await famulus(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.replaceAll(/\s+/g, ' ')).toContain(said)
    expect(err).not.toMatch(/^\s+at /m)
  })

  test('no profile at all, in a folder without one', async () => {
    const { code, err } = await famulus(['check'], { cwd: temporaryFolder() })
    expect(code).toBe(2)
    expect(err).toContain('famulus ask --profile profile.yaml')
  })
})

test.each([
  ['an option', ['check', student, '--contry', 'US', '--lang', 'de'], 'Eine Option --contry gibt es nicht.'],
  [
    'a day',
    ['check', student, '--lang=de', '--start', '2027-02-30'],
    '--start 2027-02-30: das ist kein Tag.',
  ],
  ['a file', ['check', 'biome.json', '--lang', 'de'], 'Richtig wäre: '],
  ['a programme', ['explain', 'us-harvad', student, '--lang', 'de'], 'Gemeint ist vielleicht: us-harvard'],
])('what cannot be used is said in German when asked for: %s', async (_, args, said) => {
  const { code, err } = await famulus(args)
  expect(code).toBe(2)
  expect(err.replaceAll(/\s+/g, ' ')).toContain(said)
})
