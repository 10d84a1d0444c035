/** Who asks. `hasSecondFactor`: it was shown in this very session, not only set up. */
export type Who = {
  readonly personId: string
  readonly sessionId: string
  readonly hasSecondFactor: boolean
  /** When this session began. */
  readonly signedInAt: string
}
