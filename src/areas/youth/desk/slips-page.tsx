import type { Language } from '#base/languages'
import { directionOf } from '#base/languages'
import { localise } from '#base/languages'
import { translator } from '#platform/i18n'
import type { Frame, View } from '#platform/view'
import { Notice } from '#ui'
import type { Consultation, Group } from '../consultation.ts'
import { bandName } from '../pages/words.tsx'
import { youthDeskPath } from './frame.tsx'

export type Slips = {
  consultation: Consultation
  group: Pick<Group, 'name' | 'band'> & { language: Language }
  codes: string[]
}

/** The slips of a group, to be printed and cut. T-36: shown this once; no page that can be opened again holds a code. */
export function slipsPage(view: View, { consultation, group, codes }: Slips): Frame {
  const { t, href } = view
  const groups = youthDeskPath(consultation.symbol, 'groups')
  return {
    title: t('youth.slips.title', { group: group.name }),
    path: groups,
    room: 'young',
    oneLanguage: true,
    unlisted: true,
    breadcrumb: [
      { text: t('youth.desk.title'), href: '/desk/young' },
      { text: consultation.symbol, href: youthDeskPath(consultation.symbol) },
      { text: t('youth.desk.tab.groups'), href: groups },
    ],
    eyebrow: bandName(view, group.band),
    children: (
      <>
        <div class="screen-only">
          <Notice kind="warning" title={t('youth.slips.once')}>
            <p>{t('youth.slips.print', { count: codes.length })}</p>
            <p>
              <a href={href(groups)}>{t('youth.slips.done')}</a>
            </p>
          </Notice>
        </div>
        <ul class="paper slips bare" lang={group.language} dir={directionOf(group.language)}>
          {codes.map((code) => (
            <Slip view={view} consultation={consultation} language={group.language} code={code} />
          ))}
        </ul>
      </>
    ),
  }
}

type SlipProps = { view: View; consultation: Consultation; language: Language; code: string }

/** One slip, in the language of the group: where to go, the code, that it is a choice, and where help is. */
function Slip({ view, consultation, language, code }: SlipProps) {
  const t = translator(language)
  return (
    <li class="slip">
      <p class="slip-title">{localise(consultation.titles, language).text}</p>
      <p>{t('youth.slip.go')}</p>
      <p class="slip-address">
        <bdi>{addressOf(view, '/young', language)}</bdi>
      </p>
      <p>{t('youth.slip.code')}</p>
      <p class="slip-code">
        <bdi>{code}</bdi>
      </p>
      <p class="slip-small">{t('youth.slip.once')}</p>
      <p class="slip-small">
        {t('youth.slip.help')} <bdi>{addressOf(view, '/help', language)}</bdi>
      </p>
    </li>
  )
}

/** An address as it is typed by hand. */
function addressOf(view: View, path: string, language: Language): string {
  const { host } = new URL(view.publicAddress('/'))
  return host + view.hrefIn(path, language)
}
