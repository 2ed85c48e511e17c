import { element } from './element.js'

/** The people as radio buttons: arrow keys, labels and focus come with them. */
export function renderPeople(form, people, onChoose) {
  const choices = [undefined, ...people]
  form.replaceChildren(...choices.map((person, index) => toChoice(person, index)))
  form.addEventListener('change', ({ target }) => onChoose(choices[Number(target.value)]))
}

function toChoice(person, index) {
  const input = element('input', {
    type: 'radio',
    name: 'person',
    value: String(index),
    // Browsers keep a choice over a reload, but not the session that went with it.
    autocomplete: 'off',
    checked: index === 0,
  })
  if (!person) {
    return element(
      'label',
      {},
      input,
      element('span', { class: 'avatar nobody', 'aria-hidden': 'true', text: '–' }),
      element('span', { class: 'who' }, element('strong', { text: 'Nobody' }), 'Signed out'),
    )
  }
  const { name, email, organization, role } = person
  return element(
    'label',
    {},
    input,
    element('span', { class: 'avatar', 'aria-hidden': 'true', text: initials(name) }),
    element(
      'span',
      { class: 'who' },
      element('strong', { text: name }),
      element('span', { class: 'email', text: email }),
      element('span', {
        class: 'role',
        'data-role': role ?? 'none',
        text: organization
          ? `${role.replace('org:', '')} of ${organization.name}`
          : 'no organization',
      }),
    ),
  )
}

function initials(name) {
  const words = name.split(/[\s@.]+/)
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
