import type { WhatIf } from '@famulus/advice/funding'
import type { Assessed } from '@famulus/advice/programmes'
import { Fragment } from 'react'
import { useScene } from '../app/scene.tsx'
import { Quote, Quoting } from '../parts/Quote.tsx'
import { Pages } from '../programmes/Pages.tsx'
import styles from './AwardList.module.css'
import type { AwardDetail, Quoted, Sourced } from './award-detail.ts'
import { useAwardDetail } from './use-bundles.ts'

/** All about an award for this stay, once somebody opens it. */
export function AwardDetails({
  id,
  one,
  whatIf,
}: {
  readonly id: string
  readonly one: Assessed
  readonly whatIf: WhatIf
}) {
  const { t } = useScene().session
  const { data, error } = useAwardDetail(id, one, whatIf)
  return (
    <div className={styles.details}>
      {data ? <Details detail={data} /> : <p role="status">{t(error ? 'budget.failed' : 'shell.loading')}</p>}
    </div>
  )
}

function Details({ detail }: { readonly detail: AwardDetail }) {
  const { t } = useScene().session
  const { sentence, terms, total, pays, payouts, open, met, rules, applying, documents, homepage, pages } =
    detail
  return (
    <>
      <p>
        <b>{sentence}</b> <Sentences of={terms} />
      </p>
      <h3>{t('funding.explain.pays')}</h3>
      <p>{total}</p>
      <Lines of={pays} />
      <Lines of={payouts} />
      <h3>{t('explain.requirements')}</h3>
      <p>{t('budget.requirements-met', { met, open: open.length })}</p>
      <Lines of={open} />
      <h3>{t('funding.explain.rules')}</h3>
      <Lines of={rules} />
      <p className="soft">{t(`funding.explain.rules.${rules.length === 0 ? 'none' : 'silence'}`)}</p>
      <h3>{t('funding.explain.applying')}</h3>
      <p>
        <Sentences of={applying} />
      </p>
      {documents.length > 0 ? (
        <>
          <h3>{t('explain.documents')}</h3>
          <ul>
            {documents.map((says) => (
              <li key={says} lang="en">
                {says}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>{t('explain.sources')}</h3>
      <p>
        <Pages sources={pages} />
      </p>
      {homepage ? (
        <p>
          <a href={homepage} target="_blank" rel="noreferrer">
            {t('budget.homepage')}
          </a>
        </p>
      ) : null}
    </>
  )
}

const Sentences = ({ of }: { readonly of: readonly Quoted[] }) =>
  of.map(({ text, quotes }) => (
    <Fragment key={text}>
      <Quoting text={text} quotes={quotes} />{' '}
    </Fragment>
  ))

function Lines({ of }: { readonly of: readonly Sourced[] }) {
  return (
    <ul>
      {of.map(({ text, isQuoted, more, quote, pages }) => (
        <li key={`${text} ${more.join()} ${quote}`}>
          {isQuoted ? <Quote>{text}</Quote> : text}{' '}
          {more.length > 0 ? <small>{more.join(' · ')} </small> : null}
          {quote ? (
            <small>
              <Quote>{quote}</Quote>{' '}
            </small>
          ) : null}
          <Pages sources={pages} />
        </li>
      ))}
    </ul>
  )
}
