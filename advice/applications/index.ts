export { type RefusalNames, refusalText, seatText, wishProblemText } from './refusal-text.ts'
