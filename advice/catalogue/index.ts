export {
  type Counted,
  countBy,
  type Share,
  shareOf,
  type Told,
  toldByFunders,
  toldByHosts,
} from './coverage.ts'
export { isOldYear, newestYear, OLD_AFTER_YEARS, oldestYear, yearsOf } from './freshness.ts'
