import { bodyNotice, type Body } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { EmptyState, Said, Section, SummaryList } from '#ui'
import type { Mandate } from '../mandate.ts'

export type MandateList = { bodies: Body[]; mandates: (Mandate & { clauses: number; evidenced: number })[] }

/** The founding texts of every body. */
export function mandatesPage(view: View, { bodies, mandates }: MandateList): Frame {
  const { t, href, say } = view
  return {
    title: t('mandates.title'),
    path: '/mandates',
    notice: bodyNotice(view, bodies),
    description: t('mandates.lead'),
    lead: <p>{t('mandates.lead')}</p>,
    children: mandates.length ? (
      mandates.map((mandate) => (
        <Section title={say(mandate.names).text}>
          <MandateFacts view={view} mandate={mandate} body={bodies.find(({ symbol }) => symbol === mandate.body)} />
          <p>
            <a href={href(`/mandates/${mandate.id}`)}>
              {t('mandates.read')}
              <span class="hidden"> {say(mandate.names).text}</span>
            </a>{' '}
            <span class="muted">{t('mandates.count', { evidenced: mandate.evidenced, clauses: mandate.clauses })}</span>
          </p>
        </Section>
      ))
    ) : (
      <EmptyState title={t('mandates.empty')} text={t('mandates.empty.text')} />
    ),
  }
}

type FactsProps = { view: View; mandate: Mandate; body: Body | undefined }

/** Whose text it is, who adopted it and when, and where its own words can be read. */
export function MandateFacts({ view: { t, href, say, day }, mandate, body }: FactsProps) {
  const { adoptedBy, adoptedOn, amended, address } = mandate
  return (
    <SummaryList
      items={[
        ...(body
          ? [
              {
                term: t('mandates.body'),
                value: (
                  <a href={href(`/bodies/${body.symbol}`)}>
                    <Said {...say(body.names)} />
                  </a>
                ),
              },
            ]
          : []),
        { term: t('mandates.adopted-by'), value: <Said {...say(adoptedBy)} /> },
        ...(adoptedOn ? [{ term: t('mandates.adopted-on'), value: day(adoptedOn) }] : []),
        ...(amended ? [{ term: t('mandates.amended'), value: <Said {...say(amended)} /> }] : []),
        ...(address
          ? [
              {
                term: t('mandates.address'),
                value: (
                  <a href={address.startsWith('/') ? href(address) : address}>
                    <bdi>{address}</bdi>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
