/** Where a letter is checked. It stands behind the #, which browsers do not send, so no server's log holds it. */
export const verifyAddress = (issuer: string, jws: string): string => `${issuer}/verify#${jws}`

/** The letter in what somebody pasted or scanned: an address or the text itself, also broken into lines by a mail. */
export const letterIn = (text: string): string => text.replace(/\s+/g, '').replace(/^.*#/, '')
