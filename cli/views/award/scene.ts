import type { ExplainedAward } from '@famulus/advice/funding'
import { sourceText } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import type { Award, CompiledAward } from '@famulus/domain/funding'
import { heldUntil } from '@famulus/domain/programmes'
import type { Scene } from '../explain/rule.ts'

/** An award's rules as this student's stay meets them; a rule of a frame rests on the frame's pages. */
export function sceneOf({ verdict, stay }: ExplainedAward, session: Session): Scene {
  const { compiled, situation } = verdict
  const { facts, start, weeks } = stay
  return {
    session,
    situation,
    pagesOf: ({ id, source }) => pagesOf(source, fileOf(id, compiled), compiled, session),
    heldUntil: (core) => heldUntil(core, compiled.award, { facts, today: session.today, start, weeks }),
  }
}

/** An inherited requirement has the id of its frame before its own. */
export function fileOf(id: string, { award, frames }: CompiledAward): Award {
  const [frame] = id.split('/')
  return frames.find((one) => one.id === frame && id !== frame) ?? award
}

/** "s1, 2020, official", and the frame whose file names the page. */
export function pagesOf(
  keys: string | readonly string[],
  file: Award,
  { award }: CompiledAward,
  session: Session,
): string {
  const pages = sourceText(keys, file, session)
  return file.id === award.id ? pages : session.t('funding.explain.of-frame', { pages, frame: file.id })
}
