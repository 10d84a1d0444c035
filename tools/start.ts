import { createTranslator } from '@famulus/messages'
import { listen, Refusal, readConfig, type Site, stopOnSignal } from '@famulus/server'
import { buildWeb } from './build-web.ts'
import { builtSite } from './built-site.ts'

try {
  await start()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  const t = createTranslator(/^de/.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'de' : 'en')
  for (const { code, facts } of error.reasons) console.error(t(`server.${code}`, facts))
  process.exitCode = 1
}

async function site(): Promise<Site> {
  const startedAt = performance.now()
  const wasBuilt = await buildWeb(() => console.log('Building the web app, once …'))
  if (wasBuilt) console.log(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)
  return builtSite()
}

/** A demonstration is kept apart from what is real. */
function environment(): NodeJS.ProcessEnv {
  if (!process.argv.includes('--demo')) return process.env
  return { FAMULUS_DATA: './data/demo', ...process.env, FAMULUS_DEMO: '1' }
}

async function start(): Promise<void> {
  const config = readConfig(environment())
  const { port, close } = await listen(site(), config).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new Refusal({ code: 'port-taken', facts: { port: config.port } })
  })
  stopOnSignal(close)
  console.log(`
Famulus is at http://localhost:${port}   (Ctrl+C stops it)${config.isDemo ? `\n\nEverything in it is made up: be anybody at http://localhost:${port}/sign-in` : ''}

In the terminal, with the same answers:
  npx famulus check examples/year-6-germany.yaml   where can this student go?
  npx famulus --help                               everything else`)
}
