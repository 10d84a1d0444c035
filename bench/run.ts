// npm run bench [-- NAME …] [--write]: every piece of work by us and by others, as a table of ratios.
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { answers } from './benches/answers.ts'
import { building } from './benches/building.ts'
import { bundle } from './benches/bundle.ts'
import { command } from './benches/command.ts'
import { load } from './benches/load.ts'
import { oneAnswer } from './benches/one-answer.ts'
import { oneProgramme } from './benches/one-programme.ts'
import { oneStudent } from './benches/one-student.ts'
import { sql } from './benches/sql.ts'
import { reportText, targetsTable } from './markdown.ts'
import type { Bench, Report } from './report.ts'

const benches = [oneStudent, oneAnswer, building, oneProgramme, sql, answers, bundle, command, load]
const page = join(import.meta.dirname, '..', 'docs', 'speed.md')

const words = process.argv.slice(2)
const write = words.includes('--write')
const names = words.filter((word) => word !== '--write')
const unknown = names.filter((name) => !benches.some((bench) => bench.name === name))
if (unknown.length > 0 || (write && names.length > 0)) refuse(unknown)
else await main(benches.filter(({ name }) => names.length === 0 || names.includes(name)))

function refuse([name]: readonly string[]): void {
  const list = benches.map((bench) => `  ${bench.name.padEnd(14)}${bench.says}`).join('\n')
  const why = name === undefined ? '--write needs all benches.' : `There is no bench ${name}.`
  process.stderr.write(`${why} These there are:\n${list}\n`)
  process.exitCode = 2
}

async function main(wanted: readonly Bench[]): Promise<void> {
  const reports: Report[] = []
  for (const bench of wanted) {
    const report = await bench.run((text) => process.stderr.write(`${bench.name}: ${text} …\n`))
    reports.push(report)
    process.stdout.write(`\n${reportText(report)}\n\n`)
  }
  process.stdout.write(`${targetsTable(reports)}\n`)
  if (!write) return
  writeFileSync(page, pageOf(reports))
  process.stderr.write(`Written: ${page}\n`)
}

function pageOf(reports: readonly Report[]): string {
  return `# Speed

Made by \`npm run bench -- --write\`. Read the ratios: the milliseconds are those of one machine (${machine()}), ${new Date().toISOString().slice(0, 10)}. Times are medians. Every verdict, ours and theirs, is compared before it is timed.

${targetsTable(reports)}

${reports.map(reportText).join('\n\n')}
`
}

function machine(): string {
  return `${availableParallelism()} × ${cpus()[0]?.model.trim() || 'unknown processor'}, Node ${process.versions.node}`
}
