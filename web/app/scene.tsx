import { createSession, type Session, type Student, studentOf } from '@famulus/advice/session'
import type { Profile } from '@famulus/domain/profile'
import { createContext, type ReactNode, use, useMemo } from 'react'
import { students, useProfile } from '../profile/student-store.ts'
import { catalogueAtHand, catalogueDocument } from './catalogue.ts'
import { useLanguage } from './language.tsx'
import { useToday } from './today.ts'
import type { WebDocument } from './web-document.ts'

/** What every page is about: this student, this catalogue, this day. */
export type Scene = {
  readonly session: Session
  readonly student: Student
  readonly profile: Profile
  readonly dots: WebDocument['dots']
}

const SceneContext = createContext<Scene | undefined>(undefined)
const SessionContext = createContext<Session | undefined>(undefined)

/** Suspends until the catalogue is there. */
export function SceneProvider({ children }: { readonly children: ReactNode }) {
  const { catalogue, document } = catalogueAtHand() ?? use(catalogueDocument())
  const { language } = useLanguage()
  const today = useToday()
  const profile = useProfile(students)
  const session = useMemo(() => createSession({ catalogue, language, today }), [catalogue, language, today])
  const student = useMemo(() => studentOf(profile), [profile])
  const { dots } = document
  const scene = useMemo(() => ({ session, student, profile, dots }), [session, student, profile, dots])
  return (
    <SessionContext value={session}>
      <SceneContext value={scene}>{children}</SceneContext>
    </SessionContext>
  )
}

export function useScene(): Scene {
  const scene = use(SceneContext)
  if (!scene) throw new Error('useScene outside of SceneProvider')
  return scene
}

/** For what says nothing of the student: an answer of theirs does not draw it again. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside of SceneProvider')
  return session
}
