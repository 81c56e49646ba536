import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, DataTable, FormProblem, Notice, Section, SummaryList } from '#ui'
import { countryName, type Check, type KnownService } from '../number.ts'
import { CheckFields, ServiceFields } from './number-fields.tsx'
import { valuesOf } from './number-values.ts'

export type ServiceDesk = { service: KnownService & { checks: Check[] }; today: string }

/** A service at the desk: its checks, and the forms that record one or put the entry right. */
export function servicePage(view: View, desk: ServiceDesk, { typed, done }: { typed?: Typed; done?: boolean }): Frame {
  const { t, href, say } = view
  const { service, today } = desk
  const name = say(service.names)
  const path = `/desk/help/${service.id}`
  return {
    title: name.text,
    ...(name.language && { headingLanguage: name.language }),
    path,
    desk: true,
    current: 'desk',
    eyebrow: countryName(service.country, view.language) ?? service.country,
    breadcrumb: [
      { text: t('desk.title'), href: '/desk' },
      { text: t('help.desk.title'), href: '/desk/help' },
    ],
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        {done && (
          <Notice kind="success">
            <p>{t('help.desk.done')}</p>
          </Notice>
        )}
        <SummaryList
          items={[
            { term: t('help.desk.dial'), value: <bdi dir="ltr">{service.dial ?? '–'}</bdi> },
            {
              term: t('help.desk.source'),
              value: (
                <a href={service.source}>
                  <bdi dir="ltr">{service.source}</bdi>
                </a>
              ),
            },
          ]}
        />
        <Checks view={view} checks={service.checks} />
        <Section title={t('help.desk.check')} id="check">
          <form method="post" action={href(`${path}/checks`)}>
            <CheckFields view={view} field={fieldsOf(typed, { checkedOn: today }, 'check')} today={today} />
            <Button text={t('help.desk.check.button')} />
          </form>
        </Section>
        <Section title={t('help.desk.correct')} id="correct">
          <p>{t('help.desk.correct.lead')}</p>
          <form method="post" action={href(path)}>
            <ServiceFields view={view} field={fieldsOf(typed, valuesOf(service), 'entry')} />
            <Button text={t('help.desk.save')} kind="secondary" />
          </form>
        </Section>
      </>
    ),
  }
}

const Checks = ({ view: { t, day }, checks }: { view: View; checks: Check[] }) => (
  <Section title={t('help.desk.checks')} id="checks">
    <DataTable
      caption={t('help.desk.checks')}
      captionHidden
      columns={[
        { text: t('help.desk.check.on') },
        { text: t('help.desk.check.found') },
        { text: t('help.desk.check.how') },
      ]}
      rows={checks.map(({ checkedOn, found, how }) => [
        day(checkedOn),
        t(`help.desk.found.${found}`),
        <bdi>{how}</bdi>,
      ])}
      empty={t('help.desk.checks.none')}
    />
  </Section>
)
