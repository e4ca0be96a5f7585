import { initAll } from '../vendor/govuk-frontend-6.6.0/govuk-frontend.min.js'

// The pages work without this file; it refines them. Nothing here may be needed to read or to act.

// Trusted Types: the only markup that may enter a page is what this origin's server rendered, and it never carries a script.
const policy = window.trustedTypes?.createPolicy('ledger', {
  createHTML: (markup) => markup,
  createScript: () => ''
})
const refuse = function () {
  throw new Error('evaluation of text as code is refused')
}

window.htmx?.registerExtension('ledger-security', {
  init: (internals) => internals.initSecurity(policy, refuse, refuse)
})

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()

// An answer that took the place of another is read from its heading on.
document.addEventListener('htmx:after:swap', () => {
  document.querySelector('#answer [data-focus]')?.focus()
})
