/** What a person at the terminal can do something about: shown as `underfoot: sentence`, without a stack. */
export class UserError extends Error {}
