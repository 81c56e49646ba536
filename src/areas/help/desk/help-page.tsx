import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Chip, DataTable, FormProblem, LinkRow, Said, Section, type Tone } from '#ui'
import { countryName, standingOf, type KnownService, type Standing } from '../number.ts'
import { ServiceFields } from './number-fields.tsx'

export type HelpDesk = { services: KnownService[]; today: string }

const tones: Record<Standing, Tone> = { checked: 'good', ageing: 'wait', old: 'stop', closed: 'neutral' }

/** Every service that was entered, how it stands, and the form that enters one. */
export function helpDeskPage(view: View, { services, today }: HelpDesk, typed?: Typed): Frame {
  const { t, href, say, day } = view
  return {
    title: t('help.desk.title'),
    path: '/desk/help',
    desk: true,
    current: 'desk',
    breadcrumb: [{ text: t('desk.title'), href: '/desk' }],
    lead: (
      <>
        <p>{t('help.desk.lead')}</p>
        <LinkRow links={[{ text: t('help.desk.public'), href: href('/help') }]} />
      </>
    ),
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <DataTable
          caption={t('help.desk.title')}
          captionHidden
          columns={[
            { text: t('help.desk.service') },
            { text: t('help.desk.country') },
            { text: t('help.desk.state') },
            { text: t('help.desk.last-check') },
          ]}
          rows={services.map((service) => {
            const standing = standingOf(service, today)
            return [
              <a href={href(`/desk/help/${service.id}`)}>
                <Said {...say(service.names)} />
              </a>,
              countryName(service.country, view.language) ?? service.country,
              <Chip text={t(`help.desk.standing.${standing}`)} tone={tones[standing]} />,
              service.check ? day(service.check.checkedOn) : t('help.desk.checks.none'),
            ]
          })}
          empty={t('help.desk.none')}
        />
        <Section title={t('help.desk.new')} id="new">
          <form method="post" action={href('/desk/help')}>
            <ServiceFields view={view} field={fieldsOf(typed)} />
            <Button text={t('help.desk.button')} />
          </form>
        </Section>
      </>
    ),
  }
}
