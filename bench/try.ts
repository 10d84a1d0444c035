import { random } from './random.ts'
import { drawProgrammes, drawOfferings } from './workload/offerings.ts'
import { drawStudents } from './workload/students.ts'
import { factsOf } from './workload/facts.ts'
import { boundOfferings, lowering } from './workload/requirements.ts'
import { fixedOfferings, sharedFixedOfferings } from './by-hand/fixed-rule.ts'
import { verdictByHand } from './by-hand/verdict.ts'
import { buildIndex, evaluateIndex } from '@famulus/domain/requirements/backends'
import { evaluate, all } from '@famulus/domain/requirements'
import { contextOf } from './workload/requirements.ts'
const draw = random(1)
const programmes = drawProgrammes(5000, draw)
const offerings = drawOfferings(programmes, Number(process.argv[2] ?? 1), draw)
const students = drawStudents(50, draw)
let t = performance.now(); const lap = (n: string) => { console.log(n, (performance.now() - t).toFixed(1)); t = performance.now() }
const coresOf = lowering(); programmes.forEach(p => coresOf(p)); lap('lower')
const roots = boundOfferings(offerings, coresOf); lap('bind')
const index = buildIndex(roots); lap('index')
console.log('nodes', index.nodes.ops.length, 'roots', new Set(roots.flat()).size)
const own = fixedOfferings(offerings); lap('fixed')
const shared = sharedFixedOfferings(offerings); lap('shared')
const counts = [0, 0, 0]; let looked = 0
for (const s of students) {
  const v = evaluateIndex(index, factsOf(s))
  offerings.forEach((o, i) => { const h = verdictByHand(own[i]!, s); counts[h]!++; if (h !== v[i]) throw Error(`${i} ${h} ${v[i]} ${JSON.stringify(s)} ${JSON.stringify(own[i])}`) })
}
const total = counts.reduce((a, b) => a + b)
console.log(counts.map(c => (100 * c / total).toFixed(1)))
// by rule
const f = students.map(factsOf)
const byKind: Record<string, number[]> = {}
for (let i = 0; i < offerings.length; i += 37) { const ctx = contextOf(offerings[i]!.stay); const cores = coresOf(offerings[i]!.programme); offerings[i]!.programme.rules.forEach((r, k) => { for (const facts of f) { (byKind[r.kind] ??= [0,0,0])[evaluate(cores[k]!, { facts, ...ctx })]!++ } }) }
for (const [k, c] of Object.entries(byKind)) { const n = c.reduce((a, b) => a + b); console.log(k.padEnd(14), c.map(x => (100 * x / n).toFixed(1)).join(' ')) }
t = performance.now()
for (let r = 0; r < 3; r++) for (const [n, list] of [['own', own], ['shared', shared]] as const) { t = performance.now(); for (const s of students.slice(0, 20)) for (const o of list) verdictByHand(o, s); console.log(n, (performance.now() - t) / 20) }
for (let r = 0; r < 3; r++) { t = performance.now(); for (const x of f.slice(0, 20)) evaluateIndex(index, x); console.log('index', (performance.now() - t) / 20) }
