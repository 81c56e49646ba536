import type { Frame, View } from '#platform/view'
import { Calm, Details, Notice, Section } from '#ui'
import { countries, type Country } from '../countries.ts'
import type { KnownService } from '../number.ts'
import { ServiceCard } from './number-card.tsx'

/** The services that may be shown, and the day on which the page is read; none where they cannot be looked up now. */
export type HelpShown = { services: KnownService[] | null; today: string }

/**
 * What to do now, who can help, and with which number. T-32: everything is on this one page, so that not even a choice
 * of country is sent; the title in the list of visited pages says nothing.
 */
export function helpPage(view: View, { services, today }: HelpShown): Frame {
  const { t } = view
  const all = countries(view.language)
  const served = all.filter(({ code }) => services?.some(({ country }) => country === code))
  return {
    title: t('help.title'),
    heading: t('help.heading'),
    path: '/help',
    current: 'help',
    description: t('help.lead'),
    lead: <p>{t('help.lead')}</p>,
    children: (
      <Calm>
        <Notice kind="warning" title={t('help.danger')}>
          <p>{t('help.danger.text')}</p>
        </Notice>
        <WhoHelps view={view} />
        <Section title={t('help.numbers')} id="numbers">
          {served.map((country) => (
            <CountryPart
              view={view}
              country={country}
              services={services!.filter((service) => service.country === country.code)}
              today={today}
            />
          ))}
          {services ? (
            <Unchecked
              view={view}
              others={all.filter((country) => !served.includes(country))}
              any={served.length > 0}
            />
          ) : (
            <p>{t('help.numbers.closed')}</p>
          )}
        </Section>
        <Directories view={view} />
        <Section title={t('help.trace')} id="trace">
          <p>{t('help.trace.text')}</p>
          <p>{t('help.trace.browser')}</p>
        </Section>
      </Calm>
    ),
  }
}

const WhoHelps = ({ view: { t } }: { view: View }) => (
  <Section title={t('help.who')} id="who">
    <h3>{t('help.who.adult')}</h3>
    <p>{t('help.who.adult.text')}</p>
    <h3>{t('help.who.helpline')}</h3>
    <p>{t('help.who.helpline.text')}</p>
    <h3>{t('help.who.hotline')}</h3>
    <p>{t('help.who.hotline.text')}</p>
    <h3>{t('help.who.police')}</h3>
    <p>{t('help.who.police.text')}</p>
    <p>
      <strong>{t('help.who.not-your-fault')}</strong>
    </p>
  </Section>
)

type CountryProps = { view: View; country: Country; services: KnownService[]; today: string }

const CountryPart = ({ view, country, services, today }: CountryProps) => (
  <section id={country.code}>
    <h3>{country.name}</h3>
    {services.map((service) => (
      <ServiceCard view={view} service={service} today={today} />
    ))}
  </section>
)

/** Where nobody has checked a number, the page says so rather than show one. */
const Unchecked = ({ view: { t }, others, any }: { view: View; others: Country[]; any: boolean }) => (
  <>
    <p>{t(any ? 'help.unchecked.other' : 'help.unchecked.all')}</p>
    <p>{t('help.unchecked.why')}</p>
    <Details summary={t('help.unchecked.list')}>
      <ul class="bare row">
        {others.map(({ name }) => (
          <li>{name}</li>
        ))}
      </ul>
      <p class="muted">{t('help.names')}</p>
    </Details>
  </>
)

const directories = [
  {
    key: 'help.directory.helplines',
    name: 'Child Helpline International',
    href: 'https://childhelplineinternational.org/helplines',
  },
  { key: 'help.directory.hotlines', name: 'INHOPE', href: 'https://www.inhope.org' },
] as const

const Directories = ({ view: { t } }: { view: View }) => (
  <Section title={t('help.directories')} id="directories">
    <ul>
      {directories.map(({ key, name, href }) => (
        <li>
          <a href={href} lang="en">
            {name}
          </a>
          {': '}
          {t(key)}
        </li>
      ))}
    </ul>
    <p>{t('help.directories.text')}</p>
  </Section>
)
