// A door of its own: whoever only asks about programmes does not load what awards need.
export { openAwards } from './open-awards.ts'
