import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Timing, time, timingOf } from '../measure.ts'
import { type Bench, within } from '../report.ts'

const TIMES = 9
const root = join(import.meta.dirname, '..', '..')
const famulus = join(root, 'cli', 'bin', 'famulus.js')
const profile = join(root, 'examples', 'year-6-germany.yaml')

export const command: Bench = {
  name: 'command',
  says: '`famulus check` as a whole process, after the first run',
  run: (progress) => {
    progress('starting it ten times')
    const check = processTiming([famulus, 'check', profile])
    const nothing = processTiming(['-e', '0'])
    return {
      title: 'The command line',
      about:
        'From the start of the process to its end, after a first run that reads the catalogue and keeps it.',
      lines: [
        { work: '`famulus check`, all programmes', by: '', ours: check },
        { work: 'Node alone', by: '', ours: nothing },
      ],
      targets: [within('`famulus check` on the real catalogue', 500, 'ms', check.median)],
    }
  },
}

function processTiming(args: readonly string[]): Timing {
  run(args)
  return timingOf(Array.from({ length: TIMES }, () => time(() => run(args))))
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}
