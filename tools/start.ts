import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const example = 'examples/year-6-germany.yaml'

console.log(`Famulus answers for the student in ${example}:\n`)
const { status } = spawnSync(process.execPath, ['cli/bin/famulus.js', 'check', example], {
  cwd: root,
  stdio: 'inherit',
})
console.log(`
What to try next:
  npx famulus                    the other questions you can ask
  npx famulus check <file>       the same for a profile of your own; copy ${example}
  npm run check                  what every change must pass`)
process.exitCode = status ?? 1
