import { useMutation } from '@tanstack/react-query'
import { askSignIn } from './ask-sign-in.ts'

/** Sends a link to the page on which a password is set, whether there was one before or not. */
export const useSendPasswordLink = () =>
  useMutation({
    mutationFn: (email: string) => askSignIn('/request-password-reset', { email, redirectTo: '/sign-in' }),
  })
