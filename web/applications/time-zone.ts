/** Whose clock deadlines are told by: that of the device. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
