import type { Command } from './command.ts'
import { bold } from './terminal/style.ts'
import { flow, pad, paragraph } from './terminal/width.ts'

export function overview(commands: readonly (readonly [name: string, Command])[]): string {
  const width = Math.max(...commands.map(([name]) => name.length))
  const lines = commands.map(([name, { summary }]) =>
    paragraph(summary, `  ${bold(pad(name, width))}  `, width + 4),
  )
  return `${[
    'famulus: where can you go for a clinical elective, what is missing, and by when?',
    '',
    ...lines,
    '',
    'Start here:',
    '  famulus check examples/year-6-germany.yaml',
    '  famulus explain us-harvard examples/year-6-germany.yaml',
    '  famulus ask --profile profile.yaml',
    '',
    'Help on one command: famulus check --help',
    flow(
      ['Exit codes: 0 all well', '1 something was found to be wrong', '2 the input cannot be used'],
      ' · ',
    ),
  ].join('\n')}\n`
}

export function commandHelp({ usage, summary, options, examples }: Command): string {
  const named = Object.entries(options).map(([name, { short, value, help }]) => {
    const flag = `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`
    return [flag, help] as const
  })
  const width = Math.max(0, ...named.map(([flag]) => flag.length))
  return `${[
    bold(`famulus ${usage}`),
    paragraph(summary, '', 0),
    '',
    ...named.map(([flag, help]) => paragraph(help, `  ${pad(flag, width)}  `, width + 4)),
    ...(named.length > 0 ? [''] : []),
    'Examples:',
    ...examples.map((example) => `  ${example}`),
  ].join('\n')}\n`
}
