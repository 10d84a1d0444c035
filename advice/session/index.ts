export { createSession, type Session } from './session.ts'
export { nobody, type Student, studentOf, type Wishes } from './student.ts'
