import { spawn } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const documents = ['README.md', 'CONTRIBUTING.md', 'catalogue/README.md'].filter((file) =>
  existsSync(join(root, file)),
)

/** What a reader puts in the place of a placeholder. */
const values: Readonly<Record<string, string>> = {
  '<id>': 'us-harvard',
  '<file>': 'examples/year-6-germany.yaml',
}

/** What is not run here, and why. */
const notRun: Readonly<Record<string, string>> = {
  'npm ci': 'was run before any test',
  'npm test': 'runs this very test',
  'npm start': 'serves until it is stopped; tests/journeys/start.journey.test.ts runs it',
  'npm start -- --demo': 'serves until it is stopped; server/demo/demo.test.ts makes what it shows',
  'npm run pictures': 'writes the pictures of the README',
  'npm run diagrams': 'writes docs/application-states.md, which a test of its own holds to the table',
  'npm run check': 'runs the unit tests that run beside this one',
  'npm run bench': 'takes minutes, and has its own time',
  'npm run fix': 'writes files under the hands of whoever works on them',
}

const commands = documents.flatMap((file) => commandsIn(readFileSync(join(root, file), 'utf8')))
const run = [...new Set(commands)].filter((command) => notRun[command] === undefined)
console.log(
  `Commands of ${documents.join(', ')} that are not run:\n${[...new Set(commands)]
    .filter((command) => notRun[command] !== undefined)
    .map((command) => `  ${command}: ${notRun[command]}`)
    .join('\n')}`,
)

let folder: string
beforeAll(() => {
  // As a reader has it: the examples, and a profile of one's own.
  folder = mkdtempSync(join(tmpdir(), 'famulus-docs-'))
  mkdirSync(join(folder, 'catalogue'))
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true })
  for (const own of ['profile.yaml', 'my-profile.yaml'])
    copyFileSync(join(root, 'examples', 'year-6-germany.yaml'), join(folder, own))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the documents hold commands', () => {
  expect(documents).toContain('README.md')
  expect(run.filter((command) => command.startsWith('npx famulus ')).length).toBeGreaterThan(8)
})

describe.concurrent('a reader can run', () => {
  test.each(run)('%s', async (command) => {
    expect(command).not.toMatch(/<\w+>/)
    const { code, err } = await shell(command)
    // npm has warnings of its own, about the settings of whoever runs it.
    expect({ code, err: command.startsWith('npm ') ? '' : err }).toEqual({ code: 0, err: '' })
  })
})

test.each([
  ['```\n$ npx famulus check a.yaml\n134 programmes\n```', ['npx famulus check a.yaml']],
  ['```\nnpm ci && npm start     # the answers\n```', ['npm ci', 'npm start']],
  ['```yaml\nid: npx famulus check\n```', []],
  ['Run `npx famulus explain <id>` or `npm run fix`.', ['npx famulus explain us-harvard', 'npm run fix']],
  ['famulus is run with npx famulus check', []],
])('the commands in %j', (text, found) => {
  expect(commandsIn(text)).toEqual(found)
})

/** The command lines of a document: in its blocks, with or without a prompt, and in the middle of a sentence. */
function commandsIn(text: string): string[] {
  const blocks = [...text.matchAll(/^```.*\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => block.split('\n'))
  const outside = text.replaceAll(/^```[\s\S]*?^```/gm, '')
  const inline = [...outside.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
  return [...blocks, ...inline]
    .map((line) => line.replace(/^\$ /, '').replace(/\s+#.*$/, ''))
    .flatMap((line) => line.split(' && '))
    .map((line) => line.trim().replaceAll(/<\w+>/g, (placeholder) => values[placeholder] ?? placeholder))
    .filter((line) => /^(?:npx famulus|npm (?:ci|test|start|run)\b)/.test(line))
}

/** Runs a command line as a shell does, Famulus in the reader's folder and npm in ours. */
function shell(command: string): Promise<{ code: number | null; err: string }> {
  const bin = `"${process.execPath}" "${join(root, 'cli', 'bin', 'famulus.js')}"`
  return new Promise((resolve, reject) => {
    const child = spawn(command.replace('npx famulus', bin), {
      shell: true,
      cwd: command.startsWith('npm ') ? root : folder,
      env: { ...process.env, XDG_CACHE_HOME: inject('cacheFolder') },
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, err }))
    child.stdin.end()
  })
}
