import { raw } from 'hono/html'
import { evidenceByBlock, htmlBody, type Document } from '#document'
import type { View } from '#platform/view'
import { Contents, inLanguage, type ContentsItem } from '#ui'
import type { OpenDocument } from '../open-document.ts'
import { ToldBeside } from './plain-words.tsx'
import { SourcesBeside } from './sources.tsx'
import { usesByBlock, UsesBeside } from './uses.tsx'

type Props = { view: View; open: OpenDocument }

/** The text, with what each passage rests on and where it was used beside it. */
export function DocumentText({ view, open }: Props) {
  const { text } = open
  const evidence = evidenceByBlock(text)
  const uses = usesByBlock(open)
  const inAnother = inLanguage(text.language === view.language ? undefined : view.language)
  const beside = (blocks: string[]): string => {
    const grounds = blocks.flatMap((block) => evidence.get(block) ?? []).filter((one) => one.kind === 'sources')
    const used = blocks.flatMap((block) => uses.get(block) ?? [])
    if (!grounds.length && !used.length) return ''
    return String(
      <div class="margin" {...inAnother}>
        {grounds.length > 0 &&
          (open.plain.tells ? (
            <ToldBeside view={view} grounds={grounds} passages={open.passages} />
          ) : (
            <SourcesBeside view={view} grounds={grounds} passages={open.passages} />
          ))}
        {used.length > 0 && <UsesBeside view={view} uses={used} />}
      </div>,
    )
  }
  const hasMargin = evidence.size > 0 || uses.size > 0
  return (
    <article class={hasMargin ? 'document record' : 'document'} lang={text.language} dir={text.direction}>
      {raw(htmlBody(text, { ...(hasMargin && { beside }), sources: hasMargin && !open.plain.tells }))}
    </article>
  )
}

/** The table of contents of a long text; nothing for a short one. */
export function TextContents({ view, text }: { view: View; text: Document }) {
  const headings = text.blocks.filter((block) => block.kind === 'heading')
  if (headings.length < 4) return <></>
  const highest = Math.min(...headings.map((heading) => heading.level))
  const items: ContentsItem[] = []
  for (const { id, label, text: words, level } of headings) {
    const item = { text: words, href: `#${encodeURIComponent(id)}`, ...(label && { number: label }), items: [] }
    const above = items.at(-1)
    if (level === highest || !above) items.push(item)
    else above.items!.push(item)
  }
  const language = text.language === view.language ? {} : { language: text.language }
  return <Contents title={view.t('document.page.contents')} items={items} {...language} />
}
