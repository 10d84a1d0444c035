import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const example = 'examples/year-6-germany.yaml'

console.log(`Where can this student go? The answers for ${example}:\n`)
const { status } = spawnSync(process.execPath, ['cli/bin/famulus.js', 'check', example], {
  cwd: root,
  stdio: 'inherit',
})
console.log(`
For this student and eight weeks in Boston:
  npx famulus plan us-harvard ${example} --start 2027-06-07 --weeks 8   what to do by when
  npx famulus fund us-harvard ${example} --start 2027-06-07 --weeks 8   what it costs, and who pays

For yourself:
  npx famulus ask --profile profile.yaml   one question at a time; stop and go on whenever you like
  npx famulus check profile.yaml           your own answers
  npx famulus --help                       everything else`)
process.exitCode = status ?? 1
