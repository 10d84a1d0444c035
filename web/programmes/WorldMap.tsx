import type { Assessed } from '@famulus/advice/programmes'
import { answers } from '@famulus/domain/programmes'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import land from '../.made/land.svg?url'
import { type Scene, useScene } from '../app/scene.tsx'
import { badgeText } from './badge-text.ts'
import { mapSize, views } from './map-size.ts'
import styles from './WorldMap.module.css'

type View = keyof typeof views

/** Where the places lie, coloured by their answer. The list below says the same in words, so this is a picture. */
export function WorldMap({ places }: { readonly places: readonly Assessed[] }) {
  const { session } = useScene()
  const { t } = session
  const navigate = useNavigate()
  const [view, setView] = useState<View>('world')
  const [pointed, setPointed] = useState<string>()
  const idOf = (target: EventTarget) => (target as SVGElement).dataset.id
  const open = (id: string | undefined) => id && navigate({ to: '/programmes/$id', params: { id } })
  return (
    <figure className={`${styles.map} card`}>
      {/* A picture of its own under the dots: an answer colours those, and the land is not painted again. */}
      <svg viewBox={views[view]} className={styles.under} aria-hidden="true">
        <use href={`${land}#graticule`} className={styles.graticule} />
        <use href={`${land}#land`} className={styles.land} />
      </svg>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list below is the way by keyboard */}
      <svg
        viewBox={views[view]}
        role="img"
        aria-label={t('where.map', { number: places.length })}
        onClick={({ target }) => open(idOf(target))}
        onPointerOver={({ target }) => setPointed(idOf(target))}
      >
        <Dots places={places} pointed={pointed} scale={Number(views[view].split(' ')[2]) / mapSize.width} />
      </svg>
      <div className={styles.views}>
        {(Object.keys(views) as View[]).map((name) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
            {t(`where.view.${name}`)}
          </button>
        ))}
      </div>
    </figure>
  )
}

/**
 * The best answers lie on top. `pointed`: the one under the pointer, which says its name. `scale`: how much smaller a dot
 * is drawn, so that it looks the same when the view is near.
 */
function Dots({
  places,
  pointed,
  scale,
}: {
  readonly places: readonly Assessed[]
  readonly pointed: string | undefined
  readonly scale: number
}) {
  const { session, dots } = useScene()
  const drawn = useMemo(() => placed(places, dots), [places, dots])
  return drawn.map(({ one, x, y }) => {
    const { id, name } = one.compiled.programme
    const { answer } = one.assessment
    const radius = answer === 'no' || answer === 'unknown' ? 3.8 : 5.2
    return (
      <circle
        key={id}
        className={styles.dot}
        data-answer={answer}
        data-id={id}
        cx={x}
        cy={y}
        r={radius * Math.max(scale, 0.22)}
        strokeWidth={1.2 * scale}
      >
        {id === pointed ? <title>{`${name}: ${badgeText(one, session)}`}</title> : null}
      </circle>
    )
  })
}

type Dot = { readonly one: Assessed; readonly x: number; readonly y: number }

function placed(places: readonly Assessed[], points: Scene['dots']): Dot[] {
  const dots = places.flatMap((one) => {
    const point = points[one.compiled.programme.id]
    return point ? [{ one, x: point[0], y: point[1] }] : []
  })
  const rank = ({ one }: Dot) => answers.indexOf(one.assessment.answer)
  return dots.sort((a, b) => rank(b) - rank(a))
}
