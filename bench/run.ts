import { oneStudent } from './benches/one-student.ts'
import { building } from './benches/building.ts'
import { oneProgramme } from './benches/one-programme.ts'
const b = [oneStudent, building, oneProgramme].find(b => b.name === process.argv[2])!
const r = await b.run(console.log)
console.log(r.about)
for (const l of r.lines) console.log(l.work, '|', l.by, l.ours.median.toFixed(3), l.theirs?.median.toFixed(2), ((l.theirs?.median ?? 0) / l.ours.median).toFixed(1), 'least', ((l.theirs?.least ?? 0) / l.ours.least).toFixed(1))
console.log(r.targets)
