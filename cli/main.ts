import { BAD_INPUT, OK } from './command.ts'
import { type CommandName, commands } from './commands/index.ts'
import { commandHelp, overview } from './help.ts'
import { parseOptions } from './options.ts'
import { Refusal } from './refusal.ts'
import { wrapLines } from './terminal/width.ts'

/** Runs one command line and gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args[0] === 'help' ? [...args.slice(1), '--help'] : args
  const [second] = rest
  if (first === undefined || isHelp(first)) return printOverview(names)
  const name = names.find((one) => one === `${first} ${second}`) ?? names.find((one) => one === first)
  if (!name && isHelp(second)) return printOverview(beginningWith(first))
  if (!name) throw new Refusal(unknownCommand(first, second))
  const command = await commands[name]()
  const parsed = parseOptions(command.options, name.includes(' ') ? rest.slice(1) : rest)
  const tooMuch = parsed.positionals[command.takes]
  if (parsed.values.help) {
    process.stdout.write(commandHelp(command))
    return OK
  }
  if (tooMuch !== undefined)
    throw new Refusal(`"${tooMuch}" is more than the command takes: famulus ${command.usage}`)
  return command.run(parsed)
}

const names = Object.keys(commands) as CommandName[] // an object literal's own keys

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h'

async function printOverview(shown: readonly CommandName[]): Promise<number> {
  const loaded = shown.map(async (name) => [name, await commands[name]()] as const)
  process.stdout.write(overview(await Promise.all(loaded)))
  return OK
}

const beginningWith = (word: string): readonly CommandName[] => {
  const group = names.filter((name) => name.startsWith(`${word} `))
  return group.length > 0 ? group : names
}

function unknownCommand(first: string, second: string | undefined): string {
  const near = names.filter((name) => name.startsWith(`${first} `) || name.startsWith(first.slice(0, 3)))
  const what =
    near.length > 0
      ? `Did you mean: ${near.map((name) => `famulus ${name}`).join(', ')}?`
      : 'See: famulus --help'
  return `There is no command "${second && near.length > 0 ? `${first} ${second}` : first}". ${what}`
}

// Piped into `head`, the rest of the output is not wanted: no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${wrapLines(error.message)}\n`)
  process.exitCode = error.exitCode ?? BAD_INPUT
}
