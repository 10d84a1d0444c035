import type { Procedure } from './procedures.ts'

type ListedGoal = { readonly id: string; readonly procedure?: Procedure; readonly times?: number }

const done = (id: string, procedure: Procedure, times: number): ListedGoal => ({ id, procedure, times })
const learnt = (...ids: readonly string[]): ListedGoal[] => ids.map((id) => ({ id }))

/** What a student may want of a stay: a neutral list of our own, to choose a few from. Counts are proposals. */
export const listedGoals = {
  skills: [
    done('draw-blood', 'blood-drawing', 10),
    done('place-access', 'venous-access', 10),
    done('scrub-in', 'scrubbing-in', 5),
    done('suture-skin', 'skin-suture', 5),
    done('hold-camera', 'holding-the-camera', 3),
    done('dress-wounds', 'wound-dressing', 5),
    done('read-ecgs', 'ecg', 10),
    done('scan-abdomen', 'ultrasound-abdomen', 5),
    done('place-catheter', 'urinary-catheter', 2),
    done('ventilate-by-mask', 'mask-ventilation', 3),
    done('read-x-rays', 'x-ray-reading', 10),
  ],
  patients: [
    done('examine-fully', 'physical-examination', 10),
    ...learnt('take-history', 'present-on-rounds', 'own-patients', 'write-admission', 'write-discharge'),
  ],
  thinking: learnt('differential', 'order-tests', 'read-results', 'first-steps-in-emergency', 'hand-over'),
  talking: learnt(
    'bad-news',
    'decide-together',
    'consent',
    'through-interpreter',
    'with-family',
    'with-child',
  ),
  system: learnt('who-pays', 'role-of-nurses', 'path-of-patient', 'learning-from-errors', 'other-guidelines'),
  oneself: learnt('ask-for-feedback', 'teach-others', 'language-of-medicine', 'limits'),
} as const satisfies Readonly<Record<string, readonly ListedGoal[]>>

export type GoalGroup = keyof typeof listedGoals
