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
  const avatar = element('span', {
    class: 'avatar',
    'aria-hidden': 'true',
    text: person ? initials(person.name) : '–',
  })
  return element('label', {}, input, avatar, describe(person))
}

function describe(person) {
  const { name, email, organization, role } = person ?? { name: 'Nobody', email: 'signed out' }
  const who = element(
    'span',
    { class: 'who' },
    element('strong', { text: name }),
    element('span', { class: 'email', text: email }),
  )
  if (!person) return who
  const text = organization
    ? `${role.replace('org:', '')} of ${organization.name}`
    : 'no organization'
  who.append(element('span', { class: 'role', 'data-role': role, text }))
  return who
}

function initials(name) {
  const words = name.split(/[\s@.]+/)
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
