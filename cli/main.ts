import { BAD_INPUT, type Command, OK } from './command.ts'
import { commands } from './commands/index.ts'
import { commandHelp, overview } from './help.ts'
import { parseOptions } from './options.ts'
import { Refusal } from './refusal.ts'
import { wrapLines } from './terminal/width.ts'

/** Runs one command line and gives the exit code. */
function main(args: readonly string[]): number | Promise<number> {
  const [name, ...rest] = args[0] === 'help' ? [...args.slice(1), '--help'] : args
  const [second] = rest
  if (name === undefined || isHelp(name)) {
    process.stdout.write(overview(commands))
    return OK
  }
  const command =
    commands.find((one) => one.name === `${name} ${second}`) ?? commands.find((one) => one.name === name)
  if (!command && isHelp(second)) {
    process.stdout.write(overview(beginningWith(name)))
    return OK
  }
  if (!command) throw new Refusal(unknownCommand(name, second))
  const own = command.name.includes(' ') ? rest.slice(1) : rest
  const parsed = parseOptions(command.options, own)
  const tooMuch = parsed.positionals[command.takes]
  if (parsed.values.help) {
    process.stdout.write(commandHelp(command))
    return OK
  }
  if (tooMuch !== undefined)
    throw new Refusal(`"${tooMuch}" is more than the command takes: famulus ${command.usage}`)
  return command.run(parsed)
}

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h'

const beginningWith = (name: string): readonly Command[] => {
  const group = commands.filter((one) => one.name.startsWith(`${name} `))
  return group.length > 0 ? group : commands
}

function unknownCommand(name: string, second: string | undefined): string {
  const near = commands
    .map((one) => one.name)
    .filter((one) => one.startsWith(`${name} `) || one.startsWith(name.slice(0, 3)))
  const what =
    near.length > 0
      ? `Did you mean: ${near.map((one) => `famulus ${one}`).join(', ')}?`
      : 'See: famulus --help'
  return `There is no command "${second && near.length > 0 ? `${name} ${second}` : name}". ${what}`
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
