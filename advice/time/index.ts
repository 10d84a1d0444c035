export { dayText, isOpenSpan, runsText, shortDay, shortRuns, spanText } from './days.ts'
