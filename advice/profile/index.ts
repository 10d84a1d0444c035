export { type Parsed, parseAnswer } from './parse-answer.ts'
export { problemText } from './problem-text.ts'
export { type Prompt, promptsFor } from './prompts.ts'
export { questionText } from './question-text.ts'
