import { buildIndex, evaluateIndex } from '@famulus/domain/requirements/backends'
import { generateStudents, generateWorkload } from './generate.ts'
import { factsOf } from './workload/facts.ts'
import { boundOfferings } from './workload/requirements.ts'
import { nodeValues } from '../domain/requirements/backends/shared-nodes.ts'
import { writeLeafValues } from '../domain/requirements/backends/leaf-table.ts'
import { offeringVerdicts } from '../domain/requirements/backends/posting-lists.ts'
import { columnsOf } from '../domain/requirements/backends/columns.ts'
import { dictionary } from '../domain/requirements/backends/dictionary.ts'
const { manyOfferings } = generateWorkload()
const facts = generateStudents(40).map(factsOf)
const index = buildIndex(boundOfferings(manyOfferings))
console.log('nodes', index.nodes.ops.length, 'inner', index.nodes.inner.length, 'compare', index.nodes.leaves.compare.node.length, 'postings', index.postings.items.length)
for (const [k, g] of (index.nodes.leaves as any).records) console.log(k, g.entries?.length)
const values = new Uint8Array(index.nodes.ops.length)
function bench(name: string, f: (i: number) => void) { let best = 1e9; for (let r = 0; r < 15; r++) { const t = performance.now(); for (let i = 0; i < 200; i++) f(i % 40); best = Math.min(best, (performance.now() - t) / 200) } console.log(name, best.toFixed(4)) }
bench('columnsOf', i => { columnsOf([facts[i]!], dictionary((index.nodes.leaves as any).codes.own)) })
bench('leaf values', i => { writeLeafValues(index.nodes.leaves, facts[i]!, values) })
bench('node values', i => { nodeValues(index.nodes, facts[i]!) })
bench('whole', i => { evaluateIndex(index, facts[i]!) })
const vals = facts.map(f => nodeValues(index.nodes, f))
bench('postings', i => { offeringVerdicts(index, vals[i]!) })
let marked = 0; vals.forEach(v => { for (let id = 0; id < index.postings.start.length; id++) if (v[id] !== 2) marked += index.postings.length.values[id]! }); console.log('marked per student', marked / 40)
