/** Why the server does not start or a command does not run, in words for whoever runs it. No bug: no stack is shown. */
export class Refusal extends Error {}
