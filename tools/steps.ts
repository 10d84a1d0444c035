import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

export type Step = { readonly name: string; readonly run: () => Promise<Outcome> }

type Outcome = { readonly passed: number; readonly failed: number; readonly output: string }

const root = join(import.meta.dirname, '..')
const atOnce = 2

export const types = script('types', 'check:types')
export const lint = script('lint', 'check:lint')
export const unused = script('unused code', 'check:unused')
export const unitTests = tests('unit tests', 'unit')
export const serverTests = tests('server tests', 'server')
export const slowTests = tests('slow tests', 'slow')
export const journeys = tests('journeys', 'journeys')
export const measures = tests('measures', 'measures')

/** Runs the stages one after the other, the steps of a stage two at a time, and says at the end how it went. */
export async function runSteps(stages: readonly (readonly Step[])[]): Promise<void> {
  const outcomes: Outcome[] = []
  for (const stage of stages) {
    const waiting = [...stage]
    const work = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift()) outcomes.push(await timed(step))
    }
    await Promise.all(Array.from({ length: atOnce }, work))
  }
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}

async function timed(step: Step): Promise<Outcome> {
  const startedAt = performance.now()
  const outcome = await step.run()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const verdict = outcome.failed === 0 ? 'ok' : 'FAILED'
  console.log(`${step.name.padEnd(12)} ${seconds.padStart(6)} s  ${verdict}`)
  for (const [, figure] of outcome.output.matchAll(/figure: (.*)$/gm)) console.log(`  ${figure}`)
  if (outcome.failed > 0) console.log(`\n${outcome.output.trim()}\n`)
  return outcome
}

/** An npm script that passes or fails as a whole. */
function script(name: string, npmScript: string): Step {
  return {
    name,
    run: async () => {
      const { succeeded, output } = await command(`npm run --silent ${npmScript}`)
      return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, output }
    },
  }
}

/** A Vitest project, of which every test counts. */
function tests(name: string, project: string): Step {
  return {
    name,
    run: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'famulus-tests-'))
      const report = join(folder, 'report.json')
      const { succeeded, output } = await command(
        `vitest run --project=${project} --reporter=default --reporter=json --outputFile.json="${report}"`,
      )
      const counted = await countTests(report)
      await rm(folder, { recursive: true })
      // Vitest can also fail outside any test: an unhandled rejection, or no report at all.
      const failed = succeeded ? counted.failed : Math.max(counted.failed, 1)
      return { passed: counted.passed, failed, output }
    },
  }
}

type VitestReport = {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

async function countTests(path: string): Promise<{ passed: number; failed: number }> {
  const report = await readFile(path, 'utf8').then(
    (text): VitestReport => JSON.parse(text),
    (): VitestReport => ({ testResults: [] }),
  )
  let passed = 0
  let failed = 0
  for (const file of report.testResults) {
    const states = file.assertionResults.map((test) => test.status)
    passed += states.filter((state) => state === 'passed').length
    const broken = states.filter((state) => state === 'failed').length
    // A file that does not even load has no failing test, and must not pass for a success.
    failed += file.status === 'failed' ? Math.max(broken, 1) : broken
  }
  return { passed, failed }
}

function command(line: string): Promise<{ succeeded: boolean; output: string }> {
  const PATH = join(root, 'node_modules', '.bin') + delimiter + process.env.PATH
  return new Promise((resolve, reject) => {
    const child = spawn(line, { cwd: root, shell: true, env: { ...process.env, PATH } })
    let output = ''
    const collect = (chunk: string) => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => resolve({ succeeded: code === 0, output }))
  })
}
