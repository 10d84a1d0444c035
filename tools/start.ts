import { listen } from '@famulus/server'
import { buildWeb } from './build-web.ts'
import { builtSite } from './built-site.ts'

const port = Number(process.env.PORT ?? 3000)
const startedAt = performance.now()
const wasBuilt = await buildWeb(() => console.log('Building the web app, once …'))
if (wasBuilt) console.log(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)

try {
  const { port: taken } = await listen(await builtSite(), port)
  console.log(`
Famulus is at http://localhost:${taken}   (Ctrl+C stops it)

In the terminal, with the same answers:
  npx famulus check examples/year-6-germany.yaml   where can this student go?
  npx famulus --help                               everything else`)
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
  console.error(`Port ${port} is taken by another program. Choose another: PORT=3001 npm start`)
  process.exitCode = 1
}
