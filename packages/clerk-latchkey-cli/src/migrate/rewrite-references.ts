import type { CallExpression, Node } from 'ts-morph'
import { SyntaxKind } from 'ts-morph'

import { adviceFor, retiredAdvice } from './advice.ts'
import { checkNamespace } from './check-namespace.ts'
import { replaceLiteral } from './rewrite-declarations.ts'
import type { Literal, SourceEdit } from './source-edit.ts'
import { officialPackageOf, retiredPackage, targetOf } from './targets.ts'
import type { Target } from './targets.ts'

/** Calls whose first argument is a module that they load. */
const loaders = /^(?:require|import)$/
/** Calls whose first argument is a module that they replace, or name. */
const namers =
  /^(?:(?:jest|vi|vitest)\.\w+|(?:t\.)?mock\.module|require\.resolve|import\.meta\.resolve)$/

/** Changes modules that are named in calls (`require`, `import()`, `vi.mock` and their kin) and in `import('…').Type`. */
export function rewriteReferences(edit: SourceEdit): void {
  const literals: Literal[] = [
    ...edit.source.getDescendantsOfKind(SyntaxKind.StringLiteral),
    ...edit.source.getDescendantsOfKind(SyntaxKind.NoSubstitutionTemplateLiteral),
  ]
  for (const literal of literals) {
    if (edit.handled.has(literal)) continue
    const specifier = literal.getLiteralValue()
    if (officialPackageOf(specifier) === undefined) {
      reportPattern(edit, literal)
      continue
    }
    const target = targetOf(specifier)
    if (specifier === retiredPackage) reportRetired(edit, literal)
    else if (!target) reportUnknown(edit, literal)
    else rewriteReference(edit, literal, target)
  }
}

function rewriteReference(edit: SourceEdit, literal: Literal, target: Target): void {
  const call = literal.getParentIfKind(SyntaxKind.CallExpression)
  if (call?.getArguments()[0] === literal) {
    const callee = call.getExpression().getText()
    if (loaders.test(callee)) return rewriteLoad(edit, literal, target, call)
    if (namers.test(callee)) return rewriteNaming(edit, literal, target, callee)
  }
  const type = literal.getFirstAncestorByKind(SyntaxKind.ImportType)
  if (type?.getArgument().getText() === literal.getText()) {
    const name = type.getQualifier()?.getText().split('.')[0]
    return rewriteNames(edit, literal, target, name === undefined ? [] : [name])
  }
  reportMention(edit, literal, target)
}

function rewriteLoad(
  edit: SourceEdit,
  literal: Literal,
  target: Target,
  call: CallExpression,
): void {
  const used = call.getParentIfKind(SyntaxKind.AwaitExpression) ?? call
  const outer = used.getParentIfKind(SyntaxKind.ParenthesizedExpression) ?? used
  const member = outer.getParentIfKind(SyntaxKind.PropertyAccessExpression)
  if (member) return rewriteNames(edit, literal, target, [member.getName()])
  const binding = outer.getParentIfKind(SyntaxKind.VariableDeclaration)?.getNameNode()
  const pattern = binding?.asKind(SyntaxKind.ObjectBindingPattern)
  if (pattern) {
    const names = pattern
      .getElements()
      .map((element) => element.getPropertyNameNode()?.getText() ?? element.getName())
    return rewriteNames(edit, literal, target, names)
  }
  if (!target.isWhole && binding) return leaveWhole(edit, literal, target)
  replaceLiteral(edit, literal, target.specifier)
  if (binding) checkNamespace(edit, literal, binding.getText())
}

/** Changes the module where all of its names are in the one that takes its place. */
function rewriteNames(
  edit: SourceEdit,
  literal: Literal,
  target: Target,
  names: readonly string[],
): void {
  const specifier = literal.getLiteralValue()
  const homes = names.map((name) => ({ name, home: edit.findHome(target, name) }))
  const [first] = homes
  const module = first?.home?.specifier ?? target.specifier
  const strays = homes.filter(({ name, home }) => home?.specifier !== module || home.name !== name)
  if (strays.length === 0) return replaceLiteral(edit, literal, module)
  for (const { name, home } of strays) {
    const todo = home ? `Take ${home.name} from ${home.specifier}.` : adviceFor(name, specifier)
    edit.report(literal, 'left', `${name} of ${specifier} is not in ${module}.`, todo)
  }
}

function rewriteNaming(edit: SourceEdit, literal: Literal, target: Target, callee: string): void {
  replaceLiteral(edit, literal, target.specifier)
  if (target.isWhole) return
  edit.report(
    literal,
    'check',
    `${callee}() named ${literal.getLiteralValue()} alone, and names all of ${target.specifier} now.`,
    'Put everything that the file uses of it into one mock.',
  )
}

function leaveWhole(edit: SourceEdit, literal: Literal, target: Target): void {
  edit.report(
    literal,
    'left',
    `All of ${literal.getLiteralValue()} is loaded at once; its names are spread over several modules now.`,
    `Take the names that you use from ${target.specifier}.`,
  )
}

function reportMention(edit: SourceEdit, literal: Node, target: Target): void {
  const augments = literal.getParentIfKind(SyntaxKind.ModuleDeclaration)
  edit.report(
    literal,
    'left',
    augments
      ? `This adds to the types of ${literal.getText()}.`
      : `${literal.getText()} is mentioned.`,
    augments
      ? 'Declare it globally where clerk-latchkey has a global interface (UserPublicMetadata, ClerkAuthorization and their kin), else drop it.'
      : `If it means the package, write '${target.specifier}'.`,
  )
}

/** Such as `^@clerk/express$` in Jest's `moduleNameMapper`, or a file that stands in for a module by its path. */
function reportPattern(edit: SourceEdit, literal: Literal): void {
  const found = /@clerk\/(?:backend|express|fastify|hono)\b/.exec(literal.getLiteralValue())
  if (!found || /\s/.test(literal.getLiteralValue())) return
  edit.report(
    literal,
    'left',
    `${literal.getText()} names ${found[0]}.`,
    'If it means the package, name clerk-latchkey.',
  )
}

function reportUnknown(edit: SourceEdit, literal: Literal): void {
  const specifier = literal.getLiteralValue()
  edit.report(
    literal,
    'left',
    `${specifier} has no counterpart.`,
    'Use what the package exports from its public modules.',
  )
}

function reportRetired(edit: SourceEdit, literal: Literal): void {
  edit.report(literal, 'left', `${retiredPackage} was retired by Clerk.`, retiredAdvice(''))
}
