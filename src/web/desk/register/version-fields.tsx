import type { HandedIn, RegisteredDocument } from '#areas/registry'
import { fieldsOf, type Typed, type View } from '#platform/view'
import { Button, ButtonLink, ButtonRow, Radios, Section, TextField } from '#ui'
import { documentDeskPath } from './paths.ts'

export const versionFields = ['change', 'reason']

export const changes = ['revision', 'correction', 'addition'] as const

type Props = {
  view: View
  document: RegisteredDocument
  handedIn: HandedIn
  typed: Typed | undefined
  first: Record<string, string>
}

/** Why there is a new version, or that the text is a translation. */
export function VersionFields({ view, document, handedIn, typed, first }: Props) {
  const { t, href } = view
  const field = fieldsOf(typed, first)
  const newest = Math.max(...document.versions.map(({ number }) => number))
  const isTranslation = handedIn.reading.document.language !== document.originalLanguage
  return (
    <Section title={t('desk.version.what')}>
      {isTranslation ? (
        <p>{t('desk.version.translation', { version: newest })}</p>
      ) : (
        <>
          <Radios
            {...field('change')}
            label={t('desk.version.change')}
            choices={changes.map((change) => ({ value: change, text: t(`document.change.${change}`) }))}
          />
          <TextField
            {...field('reason')}
            label={t('desk.version.reason')}
            hint={t('desk.version.reason.hint')}
            width="full"
          />
        </>
      )}
      <ButtonRow>
        <Button
          text={isTranslation ? t('desk.version.add.translation') : t('desk.version.add', { version: newest + 1 })}
        />
        <ButtonLink text={t('desk.check.later')} href={href(documentDeskPath(document.symbol))} kind="link" />
      </ButtonRow>
    </Section>
  )
}
