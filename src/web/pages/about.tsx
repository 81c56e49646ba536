import { Hono } from 'hono'
import type { Env, Frame, View } from '#platform/view'
import { Contents } from '#ui'

/** What this site is and what it promises. The same for every installation. */
export const aboutRoutes = (): Hono<Env> =>
  new Hono<Env>().get('/about', (c) => c.get('answer')({ all: true }, async () => aboutPage(c.get('view'))))

/** The parts of the page with how many paragraphs each has; the words are `about.PART` and `about.PART.NUMBER`. */
const parts = [
  'what',
  'promises',
  'sentences',
  'check',
  'example',
  'visitors',
  'languages',
  'licence',
  'accessibility',
  'mistakes',
] as const

function aboutPage(view: View): Frame {
  const { t, href } = view
  return {
    title: t('about.title'),
    path: '/about',
    current: 'about',
    description: t('about.lead'),
    lead: <p>{t('about.lead')}</p>,
    children: (
      <>
        <Contents
          title={t('meeting.contents')}
          items={parts.map((part) => ({ text: t(`about.${part}`), href: `#${part}` }))}
        />
        <article class="document">
          {parts.map((part) => (
            <>
              <h2 id={part}>{t(`about.${part}`)}</h2>
              {paragraphs(t(`about.${part}.text`)).map((text) => (
                <Paragraph text={text} />
              ))}
            </>
          ))}
          <p>
            <a href={href('/documents')}>{t('body.documents.all')}</a>
          </p>
        </article>
      </>
    ),
  }
}

/** The texts of the page are several paragraphs each, set apart by an empty line. */
const paragraphs = (text: string): string[] => text.split('\n\n')

/** A paragraph that begins with "$ " is a command to type. */
const Paragraph = ({ text }: { text: string }) =>
  text.startsWith('$ ') ? (
    <p dir="ltr">
      <code>{text.slice(2)}</code>
    </p>
  ) : (
    <p>{text}</p>
  )
