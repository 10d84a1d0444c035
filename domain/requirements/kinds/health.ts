import { z } from 'zod'
import { antigenSchema } from '../../profile/index.ts'
import { all, any, type Core, type RecordTest } from '../core.ts'
import { atMoment, defineKind, type LowerContext, say } from '../kind.ts'
import { backwards, count, countries, datedWithin, periodSchema, present, yes } from './shared.ts'

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
        any(...params.proofs.map((proof) => immune(antigen, proof, params, context))),
      ),
    ),
)

type Immunity = {
  doses: number
  gapDays?: number | undefined
  within?: z.infer<typeof periodSchema> | undefined
}

function immune(
  antigen: string,
  proof: z.infer<typeof proofSchema>,
  params: Immunity,
  context: LowerContext,
): Core {
  const { by } = context
  if (proof === 'illness') {
    const where: RecordTest[] = [{ field: 'illness', in: [antigen] }]
    return {
      op: 'records',
      table: 'illnesses',
      where,
      atLeast: 1,
      say: say('immunisation.illness', { antigen }),
    }
  }
  if (proof !== 'doses') return titre(antigen, proof === 'quantitative-titre', params, context)
  return {
    op: 'records',
    table: 'doses',
    where: [{ field: 'antigen', in: [antigen] }, ...datedWithin('on', by, params.within)],
    atLeast: params.doses,
    ...(params.gapDays ? { gap: { field: 'on', days: params.gapDays } } : {}),
    say: say('immunisation.doses', {
      antigen,
      doses: params.doses,
      moment: by,
      gapDays: params.gapDays ?? 0,
    }),
  }
}

function titre(antigen: string, quantitative: boolean, params: Immunity, { by }: LowerContext): Core {
  return {
    op: 'records',
    table: 'titres',
    where: [
      { field: 'antigen', in: [antigen] },
      { field: 'result', in: ['positive'] },
      ...(quantitative ? [{ field: 'quantitative', in: ['yes'] }] : []),
      ...datedWithin('on', by, params.within),
    ],
    atLeast: 1,
    say: say(quantitative ? 'immunisation.quantitative-titre' : 'immunisation.titre', {
      antigen,
      moment: by,
    }),
  }
}

/** One of the tests, with the result, young enough at the moment. Branches are made with all, any and not. */
export const tuberculosis = defineKind(
  'tuberculosis',
  'A tuberculosis test or record. `skin-two-step` is two skin tests.',
  {
    tests: z.array(z.enum(['skin', 'skin-two-step', 'igra', 'xray', 'treatment', 'screening-form'])).min(1),
    result: z
      .enum(['negative', 'positive', 'any'])
      .default('negative')
      .describe('negative for an X-ray means clear'),
    within: periodSchema.optional(),
  },
  ({ tests, result, within }, { by }) =>
    any(
      ...tests.map(
        (test): Core => ({
          op: 'records',
          table: 'tuberculosis',
          where: [
            { field: 'test', in: [test === 'skin-two-step' ? 'skin' : test] },
            ...(result === 'any' ? [] : [{ field: 'result', in: [result] }]),
            ...datedWithin('on', by, within),
          ],
          atLeast: test === 'skin-two-step' ? 2 : 1,
          say: say(`tuberculosis.${result}`, { tbTest: test, moment: by }),
        }),
      ),
    ),
)

export const screening = defineKind(
  'screening',
  'A laboratory screening such as MRSA or a drug screen, within a span before the moment.',
  {
    test: z.enum(['mrsa', 'drug-screen', 'covid-19', 'tuberculosis', 'health-check', 'hepatitis', 'hiv']),
    result: z.enum(['negative', 'positive', 'any']).default('negative'),
    within: periodSchema.optional(),
    notCloserThan: periodSchema.optional().describe('at least this long before the moment'),
    place: z.enum(['home', 'host']).optional(),
  },
  ({ test, result, within, notCloserThan, place }, { by }) => ({
    op: 'records',
    table: 'screenings',
    where: present<RecordTest>(
      { field: 'test', in: [test] },
      result !== 'any' && { field: 'result', in: [result] },
      place && { field: 'place', in: [place] },
      ...datedWithin('on', by, within),
      notCloserThan && { field: 'on', cmp: '<=', to: atMoment(by, backwards(notCloserThan)) },
    ),
    atLeast: 1,
    say: say('screening.result', { screening: test, result, moment: by }),
  }),
)

/** Mostly a guard: tests that are asked of travellers only. */
export const exposure = defineKind(
  'exposure',
  'A stay in (or outside) some countries before the moment, of some length or with health-care contact.',
  {
    countries: countries.optional(),
    outside: countries.optional(),
    weeks: count.optional(),
    healthCare: yes,
    within: periodSchema,
  },
  ({ countries: inside, outside, weeks, healthCare, within }, { by }) => ({
    op: 'records',
    table: 'travels',
    where: present<RecordTest>(
      inside && { field: 'country', in: inside },
      outside && { field: 'country', notIn: outside },
      weeks !== undefined && { field: 'weeks', cmp: '>=', to: weeks },
      healthCare && { field: 'purpose', in: ['health-care'] },
      ...datedWithin('until', by, within).slice(1),
    ),
    atLeast: 1,
    say: say('exposure.stayed', {
      ...(inside ? { countries: inside } : {}),
      ...(outside ? { countries: outside } : {}),
      moment: by,
    }),
  }),
)
