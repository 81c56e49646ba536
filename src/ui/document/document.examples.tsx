import { awkward, type Examples } from '../example.ts'

export const documentExamples: Examples = {
  'what the HTML edition of a document writes': (
    <article class="document" lang="en" dir="ltr">
      <h2 id="d1">1 Background</h2>
      <p class="numbered" id="d1.1">
        <a class="number" href="#d1.1" aria-label="Paragraph 1.1">
          1.1
        </a>
        The study looked at <strong>three questions</strong>
        <sup>
          <a href="#dn1" id="dr1" aria-label="Note 1">
            1
          </a>
        </sup>{' '}
        and at one <em>open</em> matter, <a href="#elsewhere">set out elsewhere</a>, quoting{' '}
        <span lang="ar" dir="rtl">
          {awkward.arabic}
        </span>{' '}
        in full.
      </p>
      <ul>
        <li>{awkward.long}</li>
        <li>
          <p>A second point.</p>
        </li>
      </ul>
      <blockquote>
        <p>A quotation set apart.</p>
      </blockquote>
      <p lang="ar" dir="rtl">
        {awkward.arabic}
      </p>
      <table>
        <caption>Table 1: gaps</caption>
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Gap</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Age</th>
            <td>
              <p>{awkward.long}</p>
            </td>
          </tr>
        </tbody>
      </table>
      <p class="signature">The rapporteur</p>
      <section class="notes" aria-label="Notes">
        <ol>
          <li id="dn1">
            {awkward.hostile}{' '}
            <a href="#dr1" aria-label="Back to the text">
              ↩
            </a>
          </li>
        </ol>
      </section>
    </article>
  ),
}
