export { type OutboxMail, showOutbox } from './mail.ts'
