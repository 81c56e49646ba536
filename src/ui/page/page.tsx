import type { Child, PropsWithChildren } from 'hono/jsx'
import { raw } from 'hono/html'
import type { Direction } from '#base/languages'
import { Breadcrumb, type BreadcrumbProps } from '../breadcrumb/breadcrumb.tsx'
import { inLanguage } from '../in-language.ts'
import { Footer, type FooterProps } from './footer.tsx'
import { Head, type HeadProps } from './head.tsx'
import { Header, type HeaderProps } from './header.tsx'

export type PageProps = PropsWithChildren<
  Omit<HeadProps, 'siteName'> &
    HeaderProps & {
      /** BCP 47 tag of the interface. */
      language: string
      direction: Direction
      /** Words of the link that leads past the header. */
      skip: string
      breadcrumb?: BreadcrumbProps
      /** What stands above the heading: "24th meeting · Report". */
      eyebrow?: Child
      /** The heading as it is seen, where it says more than `title`. */
      heading?: Child
      /** The language of the heading, where it is not that of the interface. */
      headingLanguage?: string
      /** What stands below the heading: a sentence, the editions of a document. */
      lead?: Child
      footer: FooterProps
      /** The way to help, in the same corner of every page of a room. */
      help?: { text: string; href: string }
      /** The young people's room has its own accent. */
      room?: 'young'
    }
>

/** A complete HTML document with header, navigation, heading and footer; the children are what stands below the heading. */
export function Page(props: PageProps) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={props.language} dir={props.direction}>
        <Head {...props} siteName={props.site.name} />
        <body class={props.room && `room-${props.room}`}>
          <a class="skip" href="#main">
            {props.skip}
          </a>
          <Header {...props} />
          <main id="main" tabindex={-1}>
            {props.breadcrumb && <Breadcrumb {...props.breadcrumb} />}
            {props.eyebrow && <p class="eyebrow">{props.eyebrow}</p>}
            <h1>
              <span {...inLanguage(props.headingLanguage)}>{props.heading ?? props.title}</span>
            </h1>
            {props.lead && <div class="lead">{props.lead}</div>}
            {props.children}
          </main>
          <Footer {...props.footer} />
          {props.help && (
            <p class="help-corner">
              <a href={props.help.href}>{props.help.text}</a>
            </p>
          )}
        </body>
      </html>
    </>
  )
}
