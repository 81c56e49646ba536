import { inLanguage, Said, Section } from '#ui'
import type { AgendaChange } from '../proceedings.ts'
import type { PartProps } from './part.ts'

/** The items with their papers, then how the agenda was changed, why, and that it was adopted. */
export function AgendaSection({ view, record, papers, textLanguage }: PartProps) {
  const { t, say } = view
  const { agenda, changes, adopted } = record.proceedings
  if (!agenda.length) return null
  const count = changes.length
  return (
    <Section title={t('record.section.agenda')} id="agenda">
      <ol>
        {agenda.map((item) => (
          <li value={item.number} id={`item-${item.number}`}>
            <strong>
              <Said {...say(item.title)} />
            </strong>
            {item.documents.length > 0 && (
              <ul class="bare">
                {item.documents.map((symbol) => (
                  <li>{papers.long(symbol)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {count > 0 && (
        <>
          <h3 id="agenda-changes">{t('meeting.changes')}</h3>
          <ol>
            {changes.map((change) => (
              <Change change={change} papers={papers} textLanguage={textLanguage} />
            ))}
          </ol>
        </>
      )}
      <p>
        {adopted ? (count ? t('record.adopted.changed', { count }) : t('record.adopted')) : t('meeting.not-adopted')}
      </p>
    </Section>
  )
}

const Change = ({
  change,
  papers,
  textLanguage,
}: { change: AgendaChange } & Pick<PartProps, 'papers' | 'textLanguage'>) => (
  <li>
    <p {...inLanguage(textLanguage)}>
      {change.text} {change.reason && <span class="muted">{change.reason}</span>}
    </p>
    {change.documents.length > 0 && <p>{papers.short(change.documents)}</p>}
  </li>
)
