/** The addresses of the desk at which a consultation is understood. */
export const deskOf = (body: string) => {
  const desk = `/desk/understanding/${encodeURIComponent(body)}`
  const asked = (of: Text) => new URLSearchParams({ ...of, version: String(of.version) })
  return {
    desk,
    documents: (channel = 'answer', unread = false, page = 1) =>
      `${desk}/documents?${new URLSearchParams({ channel, ...(unread && { unread: 'yes' }), page: String(page) })}`,
    text: ({ symbol, version, language }: Text) => `${desk}/text?${asked({ symbol, version, language })}`,
    passage: ({ symbol, version, language }: Text, block: string) =>
      `${desk}/labels/new?${asked({ symbol, version, language })}&block=${encodeURIComponent(block)}`,
    labels: `${desk}/labels`,
    labelRemoval: (id: string) => `${desk}/labels/${id}/removal`,
    findings: `${desk}/findings`,
    newFinding: `${desk}/findings/new`,
    finding: (number: number) => `${desk}/findings/${number}`,
    wording: (number: number) => `${desk}/findings/${number}/wording`,
    evidence: (number: number) => `${desk}/findings/${number}/evidence`,
    evidenceRemoval: (number: number, label: string) => `${desk}/findings/${number}/evidence/${label}/removal`,
    publication: (number: number) => `${desk}/findings/${number}/publication`,
  }
}

type Text = { symbol: string; version: number; language: string }
