import { awkward, type Examples } from '../example.ts'
import { DocumentText } from './document.tsx'

const table = (
  <div class="table" role="group" tabindex={0} aria-label="Table 1: gaps">
    <table id="dt">
      <caption>Table 1: gaps</caption>
      <thead>
        <tr>
          {['Area', 'Gap', 'Work item', 'Group', 'Since', 'Remark'].map((name) => (
            <th scope="col">
              <p>{name}</p>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Age</th>
          <td colspan={3}>
            <p class="numbered" id="dt1">
              <a class="number" href="#dt1">
                3.
              </a>{' '}
              {awkward.russian}
            </p>
          </td>
          <td>2025</td>
          <td>{awkward.chinese}</td>
        </tr>
      </tbody>
    </table>
  </div>
)

const sections = (
  <>
    <section class="notes" aria-labelledby="edition-notes" role="doc-endnotes">
      <h2 id="edition-notes">Notes</h2>
      <ol role="list">
        <li id="dn1">
          <span class="label">1</span> <p>{awkward.hostile}</p>{' '}
          <a class="back" href="#dn1-ref-1" role="doc-backlink" aria-label="Back to the text">
            ↩
          </a>
        </li>
      </ol>
    </section>
    <section class="sources" aria-labelledby="edition-sources">
      <h2 id="edition-sources">Sources</h2>
      <ol role="list">
        <li id="source-1">
          <a class="label" href="#source-ref-1">
            1
          </a>{' '}
          <span class="about">Paragraph 1.1</span>
          <p>
            <q lang="ar" dir="auto">
              {awkward.arabic}
            </q>{' '}
            <cite>
              <a href="#inf">CWG-COP-24/INF/16, paragraph 2</a>
            </cite>
          </p>
        </li>
      </ol>
    </section>
  </>
)

export const documentExamples: Examples = {
  'what the HTML edition of a document writes': (
    <DocumentText language="en" direction="ltr">
      <h2 id="d1">
        <span class="label">1</span> Background
      </h2>
      <p class="numbered" id="d1.1">
        <a class="number" href="#d1.1">
          1.1
        </a>{' '}
        <span class="sentence" id="d1.1-1">
          The study looked at <strong>three questions</strong>
          <sup dir="auto">
            <a class="reference" href="#dn1" id="dn1-ref-1" role="doc-noteref">
              1
            </a>
          </sup>
          <sup dir="auto">
            <a class="source" id="source-ref-1" href="#source-1">
              1
            </a>
          </sup>{' '}
          and at one <em>open</em> matter, <a href="#elsewhere">set out elsewhere</a>, quoting{' '}
          <span lang="ar" dir="rtl">
            {awkward.arabic}
          </span>{' '}
          in full.
        </span>{' '}
        <span class="secretariat">secretariat</span>
      </p>
      <ol role="list">
        <li id="da">
          <a class="label" href="#da">
            a)
          </a>{' '}
          {awkward.long}
          <ul role="list">
            <li id="daa">
              <span class="label" aria-hidden="true">
                –
              </span>{' '}
              a point within a point
            </li>
          </ul>
        </li>
      </ol>
      <blockquote>
        <p class="quotation" id="dq">
          A quotation set apart.
        </p>
      </blockquote>
      <p lang="ar" dir="rtl" class="numbered" id="d1.2">
        <a class="number" href="#d1.2">
          1.2
        </a>{' '}
        {awkward.arabic}
      </p>
      {table}
      <figure id="df">
        <p>
          <span class="kind">Figure:</span> two phones and a table
        </p>
      </figure>
      <p class="signature">The rapporteur</p>
      {sections}
    </DocumentText>
  ),
}
