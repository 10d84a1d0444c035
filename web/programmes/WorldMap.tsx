import type { Assessed } from '@famulus/advice/programmes'
import { answers, type CompiledProgramme } from '@famulus/domain/programmes'
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
  const spots = useMemo(() => spotsOf(session.catalogue.programmes, dots), [session.catalogue, dots])
  const drawn = useMemo(() => placed(places, spots), [places, spots])
  return drawn.map(({ one, others, x, y }) => {
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
        {id === pointed ? (
          <title>
            {`${name}: ${badgeText(one, session)}`}
            {others > 0 ? `\n${session.t('where.others-here', { number: others })}` : ''}
          </title>
        ) : null}
      </circle>
    )
  })
}

type Spot = { readonly x: number; readonly y: number }
type Spots = ReadonlyMap<CompiledProgramme, Spot>

/** Where each programme lies; those at one place share the spot. */
function spotsOf(programmes: readonly CompiledProgramme[], points: Scene['dots']): Spots {
  const spots = new Map<string, Spot>()
  return new Map(
    programmes.flatMap((compiled) => {
      const point = points[compiled.programme.id]
      if (!point) return []
      const [x, y] = point
      const spot = spots.get(`${x} ${y}`) ?? { x, y }
      spots.set(`${x} ${y}`, spot)
      return [[compiled, spot]]
    }),
  )
}

/** The best of the programmes at one spot, and how many others lie under it. */
type Dot = Spot & { one: Assessed; others: number }

function placed(places: readonly Assessed[], spots: Spots): readonly Dot[] {
  const dots = new Map<Spot, Dot>()
  for (const one of places) {
    const spot = spots.get(one.compiled)
    if (!spot) continue
    const dot = dots.get(spot)
    if (!dot) dots.set(spot, { ...spot, one, others: 0 })
    else {
      dot.others += 1
      if (rank(one) < rank(dot.one)) dot.one = one
    }
  }
  return [...dots.values()].sort((a, b) => rank(b.one) - rank(a.one))
}

const rank = ({ assessment }: Assessed): number => answers.indexOf(assessment.answer)
