import { z } from 'zod'
import { antigenSchema } from '../../profile/index.ts'
import type { Period } from '../../time/index.ts'
import { all, any, type Core } from '../core.ts'
import { defineKind, type LowerContext, say } from '../kind.ts'
import { ageOf, count, datedWithin, periodSchema } from './shared.ts'

const proofSchema = z.enum(['doses', 'titre', 'quantitative-titre', 'illness'])

/** For each antigen one of the proofs; the default is doses or a positive titre. */
export const immunisation = defineKind(
  'immunisation',
  'Immunity against each named antigen, by doses, by titre (a number where quantitative) or by past illness.',
  {
    antigens: z.array(antigenSchema).min(1),
    proofs: z.array(proofSchema).min(1).default(['doses', 'titre']),
    doses: count.default(1),
    gapDays: count.optional().describe('least number of days between two doses'),
    within: periodSchema.optional().describe('age of the newest dose or of the titre at the moment'),
  },
  (params, context) =>
    all(
      ...params.antigens.map((antigen) =>
        any(...params.proofs.map((proof) => immune[proof](antigen, params, context))),
      ),
    ),
)

type Immunity = { doses: number; gapDays?: number | undefined; within?: Period | undefined }
type Immune = (antigen: string, params: Immunity, context: LowerContext) => Core

const immune: Record<z.infer<typeof proofSchema>, Immune> = {
  doses: vaccinated,
  titre: (antigen, params, context) => titre(antigen, false, params, context),
  'quantitative-titre': (antigen, params, context) => titre(antigen, true, params, context),
  illness: (antigen) => ({
    op: 'records',
    table: 'illnesses',
    where: [{ field: 'illness', in: [antigen] }],
    atLeast: 1,
    say: say('immunisation.illness', { antigen }),
  }),
}

/** Only the newest dose must be recent: the first of three tetanus doses may be from childhood. */
function vaccinated(antigen: string, { doses, gapDays, within }: Immunity, { by }: LowerContext): Core {
  const ofAntigen = { field: 'antigen', in: [antigen] }
  const recent = within && doses > 1
  const series: Core = {
    op: 'records',
    table: 'doses',
    where: [ofAntigen, ...datedWithin('on', by, recent ? undefined : within)],
    atLeast: doses,
    ...(gapDays ? { gap: { field: 'on', days: gapDays } } : {}),
    say: say('immunisation.doses', {
      antigen,
      doses,
      gapDays: gapDays ?? 0,
      moment: by,
      within: ageOf(by, recent ? undefined : within),
    }),
  }
  if (!recent) return series
  return all(series, {
    op: 'records',
    table: 'doses',
    where: [ofAntigen, ...datedWithin('on', by, within)],
    atLeast: 1,
    say: say('immunisation.newest-dose', { antigen, moment: by, within: ageOf(by, within) }),
  })
}

function titre(antigen: string, quantitative: boolean, { within }: Immunity, { by }: LowerContext): Core {
  return {
    op: 'records',
    table: 'titres',
    where: [
      { field: 'antigen', in: [antigen] },
      { field: 'result', in: ['positive'] },
      ...(quantitative ? [{ field: 'quantitative', in: ['yes'] }] : []),
      ...datedWithin('on', by, within),
    ],
    atLeast: 1,
    say: say(quantitative ? 'immunisation.quantitative-titre' : 'immunisation.titre', {
      antigen,
      moment: by,
      within: ageOf(by, within),
    }),
  }
}
