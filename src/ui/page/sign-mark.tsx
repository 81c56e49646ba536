/** The sign of the site: a ring, part of it in the warm colour. Says nothing to a screen reader, since the name stands beside it. */
export const SignMark = () => (
  <svg class="sign" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="9" fill="none" stroke-width="5" />
    <path d="M15.9 3.9a9 9 0 0 1 0 16.2" fill="none" stroke-width="5" />
  </svg>
)

/** The same sign as a file, for the browser's tab; image/svg+xml. */
export const signFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke-width="5"><circle cx="12" cy="12" r="9" stroke="#0b5a78"/><path d="M15.9 3.9a9 9 0 0 1 0 16.2" stroke="#c8640f"/></svg>`
