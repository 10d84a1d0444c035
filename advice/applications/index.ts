export { type NextStep, nextStep, type Waiting } from './next-step.ts'
export { type RefusalNames, refusalText, seatText, wishProblemText } from './refusal-text.ts'
export { wishPlaceText } from './wish-place.ts'
