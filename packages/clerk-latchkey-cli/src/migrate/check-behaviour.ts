import type { Node } from 'ts-morph'
import { SyntaxKind } from 'ts-morph'

import type { SourceEdit } from './source-edit.ts'

/** What of a module behaves otherwise in `clerk-latchkey`. */
interface Change {
  readonly specifier: string
  readonly name: string
  readonly what: string
  readonly todo: string
}

const rawBody =
  'The signature is over the bytes as they came: an error where a parser has read them, not a second try with JSON written anew.'

const changes: readonly Change[] = [
  {
    specifier: '@clerk/express',
    name: 'requireAuth',
    what: 'requireAuth() answers 401 and does not redirect to the sign-in page.',
    todo: 'Keep it for APIs. For pages, redirect where getAuth(req).isAuthenticated is false. It needs app.use(clerkMiddleware()) before it.',
  },
  {
    specifier: '@clerk/express/webhooks',
    name: 'verifyWebhook',
    what: `verifyWebhook() needs the raw body. ${rawBody}`,
    todo: "Put the route above app.use(express.json()), or give it express.raw({ type: 'application/json' }).",
  },
  {
    specifier: '@clerk/fastify/webhooks',
    name: 'verifyWebhook',
    what: `verifyWebhook() needs the raw body. ${rawBody}`,
    todo: "In the scope of the route: addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body)).",
  },
]

/** Reports what is still there under the same name and behaves otherwise, once for each place that brings it in. */
export function checkBehaviour(edit: SourceEdit): void {
  for (const change of changes) {
    const locals = new Set<string>()
    for (const { node, local } of uses(edit, change)) {
      edit.report(node, 'check', change.what, change.todo)
      locals.add(local)
    }
    if (change.name === 'requireAuth') reportOptions(edit, locals)
  }
  for (const access of edit.source.getDescendantsOfKind(SyntaxKind.PropertyAccessExpression)) {
    if (access.getName() !== 'externalVerificationRedirectURL') continue
    edit.report(
      access,
      'left',
      'externalVerificationRedirectURL, a URL, is called externalVerificationRedirectUrl and is a string.',
      'Rename it, and put new URL() around it where a URL is needed.',
    )
  }
}

interface Use {
  readonly node: Node
  readonly local: string
}

function uses({ source }: SourceEdit, { specifier, name }: Change): Use[] {
  const imported = source
    .getImportDeclarations()
    .filter((statement) => statement.getModuleSpecifierValue() === specifier)
    .flatMap((statement) => statement.getNamedImports())
    .filter((element) => element.getName() === name)
    .map((node) => ({ node, local: node.getAliasNode()?.getText() ?? name }))
  const required = source
    .getDescendantsOfKind(SyntaxKind.BindingElement)
    .filter((element) => (element.getPropertyNameNode()?.getText() ?? element.getName()) === name)
    .filter((element) => loads(element, specifier))
    .map((node) => ({ node, local: node.getName() }))
  return [...imported, ...required]
}

function loads(element: Node, specifier: string): boolean {
  const declaration = element.getFirstAncestorByKind(SyntaxKind.VariableDeclaration)
  return (
    declaration
      ?.getDescendantsOfKind(SyntaxKind.StringLiteral)
      .some((literal) => literal.getLiteralValue() === specifier) === true
  )
}

/** The official guard takes the options of the middleware, ours what it demands of the user. */
function reportOptions({ source, report }: SourceEdit, locals: ReadonlySet<string>): void {
  for (const call of source.getDescendantsOfKind(SyntaxKind.CallExpression)) {
    const [options] = call.getArguments()
    if (!options || !locals.has(call.getExpression().getText())) continue
    report(
      options,
      'left',
      `requireAuth(${options.getText().replaceAll(/\s+/g, ' ').slice(0, 60)}) takes what it demands (role, permission, plan), not options of the middleware.`,
      'Give the options to clerkMiddleware(), and leave them out here.',
    )
  }
}
