import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { statesPage } from './states-page.ts'

// Makes docs/application-states.md from the table of states: npm run diagrams

writeFileSync(join(import.meta.dirname, '..', 'docs', 'application-states.md'), `${statesPage()}\n`)
