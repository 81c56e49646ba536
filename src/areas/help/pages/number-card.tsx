import type { View } from '#platform/view'
import { CallLink, Card, Said } from '#ui'
import { languageNamesIn } from '../language-names.ts'
import { callAddress, standingOf, type KnownService } from '../number.ts'

/** A service with its number, if it was checked not too long ago; else that it is not shown, and why. */
export function ServiceCard({ view, service, today }: { view: View; service: KnownService; today: string }) {
  const { t, say, day } = view
  const standing = standingOf(service, today)
  return (
    <Card>
      <p>
        <strong>
          <Said {...say(service.names)} />
        </strong>
        <br />
        <span class="muted">
          {t(`help.kind.${service.kind}`)} · <bdi>{service.operator}</bdi>
        </span>
      </p>
      {standing === 'old' ? (
        <p>
          {service.check?.found === 'works'
            ? t('help.old', { day: day(service.check.checkedOn) })
            : t('help.never-checked')}
        </p>
      ) : (
        <Ways view={view} service={service} />
      )}
      {standing === 'ageing' && (
        <p>
          <strong>{t('help.check-before')}</strong>
        </p>
      )}
      {standing !== 'old' && <p class="muted">{t('help.checked-on', { day: day(service.check!.checkedOn) })}</p>}
    </Card>
  )
}

function Ways({ view, service }: { view: View; service: KnownService }) {
  const { t, say } = view
  const { dial, address, hours, languages, free } = service
  return (
    <>
      {dial && <CallLink href={callAddress(dial)} number={dial} />}
      {address && (
        <p>
          <a href={address}>
            <bdi dir="ltr">{address.replace(/^https:\/\//, '')}</bdi>
          </a>
        </p>
      )}
      {hours && (
        <p>
          {t('help.hours')} <Said {...say(hours)} />
        </p>
      )}
      {languages.length > 0 && <p>{t('help.languages', { languages: languageNamesIn(view.language, languages) })}</p>}
      {free !== null && <p>{t(free ? 'help.free' : 'help.not-free')}</p>}
    </>
  )
}
