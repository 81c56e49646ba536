import { languageNames, languages } from '#base/languages'
import type { Person } from '#platform/identity'
import type { Frame, Place, View } from '#platform/view'
import { Page, roomSheet, styleSheet } from '#ui'
import { inLanguage } from './language.ts'

/** Puts a page into the frame of the site: header, languages, navigation, footer. */
export function SitePage({ view, page, person, publicUrl }: FrameProps) {
  const { t, href } = view
  const isListed = !page.desk && !page.unlisted
  const isRoom = page.room !== undefined
  return (
    <Page
      language={view.language}
      direction={view.direction}
      title={page.title}
      description={page.description}
      canonical={isListed ? publicUrl + href(page.path) : undefined}
      alternates={isListed ? alternates(page.path, publicUrl) : undefined}
      unlisted={!isListed}
      stylesheets={[styleSheet(), ...(isRoom || page.roomSheet ? [roomSheet()] : [])].map(
        ({ hash }) => `/assets/${hash}.css`,
      )}
      icon="/assets/sign.svg"
      skip={t('site.skip')}
      room={page.room}
      site={isRoom ? { name: t('youth.room'), href: href('/young') } : { name: t('site.name'), href: href('/') }}
      navigation={isRoom ? undefined : { label: t('site.navigation'), items: navigation(view, page) }}
      languages={page.oneLanguage ? undefined : languagesOf(view, page)}
      getHelp={{ text: t('site.help'), href: href('/help'), current: page.current === 'help' }}
      help={isRoom ? { text: t('site.help'), href: href('/help') } : undefined}
      signedIn={
        person && !isRoom
          ? {
              text: t('site.desk'),
              href: href('/desk'),
              action: href('/sign-out'),
              signOut: t('site.sign-out'),
            }
          : undefined
      }
      notice={page.notice}
      breadcrumb={
        page.breadcrumb && {
          label: t('site.breadcrumb'),
          items: page.breadcrumb.map((item) => ({ ...item, href: href(item.href) })),
        }
      }
      eyebrow={page.eyebrow}
      heading={page.heading}
      headingLanguage={page.headingLanguage}
      lead={page.lead}
      editions={page.editions}
      footer={footer(view, isRoom)}
    >
      {page.children}
    </Page>
  )
}

type FrameProps = { view: View; page: Frame; person: Person | null; publicUrl: string }

const footer = ({ t, href }: View, isRoom: boolean) => {
  const help = { text: t('site.help'), href: href('/help') }
  const young = { text: t('youth.room'), href: href('/young') }
  return {
    label: t('site.footer'),
    text: isRoom ? t('youth.promise') : t('site.promise'),
    links: isRoom
      ? [help, young]
      : [
          { text: t('site.mandates'), href: href('/mandates') },
          { text: t('site.practices'), href: href('/practices') },
          { text: t('site.commitments'), href: href('/commitments') },
          { text: t('site.themes'), href: href('/themes') },
          young,
          { text: t('site.about'), href: href('/about') },
          { text: t('site.sign-in'), href: href('/sign-in') },
        ],
  }
}

const languagesOf = (view: View, page: Frame) => ({
  label: view.t('site.languages'),
  items: languages.map((language) => ({
    language,
    name: languageNames[language],
    href: inLanguage(page.path, language),
    current: language === view.language,
  })),
})

const alternates = (path: string, publicUrl: string) => [
  ...languages.map((language) => ({ language: language as string, href: publicUrl + inLanguage(path, language) })),
  { language: 'x-default', href: publicUrl + path },
]

function navigation({ t, href }: View, page: Frame) {
  const places: [Place, string, string][] = page.desk
    ? [
        ['desk', '/desk', t('site.desk')],
        ['desk-register', '/desk/documents', t('site.register')],
        ['home', '/', t('site.public')],
      ]
    : [
        ['bodies', '/bodies', t('site.bodies')],
        ['meetings', '/meetings', t('site.meetings')],
        ['consultations', '/consultations', t('site.consultations')],
        ['documents', '/documents', t('site.documents')],
        ['reports', '/reports', t('site.reports')],
        ['about', '/about', t('site.about')],
      ]
  return places.map(([place, path, text]) => ({ text, href: href(path), current: place === page.current }))
}
