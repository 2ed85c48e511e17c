import type { Node } from 'ts-morph'
import { SyntaxKind } from 'ts-morph'

import { adviceFor } from './advice.ts'
import type { Literal, SourceEdit } from './source-edit.ts'
import { targetOf } from './targets.ts'

/** Reports each `name.Something` that the module which took the place of the old one does not have. */
export function checkNamespace(edit: SourceEdit, literal: Literal, name: string): void {
  const specifier = literal.getLiteralValue()
  const target = targetOf(specifier)
  if (!target?.isWhole) return
  for (const node of edit.source.getDescendants()) {
    const member = memberOf(node, name)
    if (member === undefined) continue
    const home = edit.findHome(target, member)
    if (home?.specifier === target.specifier) continue
    const todo = home ? `Import ${home.name} from ${home.specifier}.` : adviceFor(member, specifier)
    edit.report(node, 'left', `${name}.${member} is not in ${target.specifier}.`, todo)
  }
}

function memberOf(node: Node, name: string): string | undefined {
  const access = node.asKind(SyntaxKind.PropertyAccessExpression)
  if (access) return access.getExpression().getText() === name ? access.getName() : undefined
  const qualified = node.asKind(SyntaxKind.QualifiedName)
  return qualified?.getLeft().getText() === name ? qualified.getRight().getText() : undefined
}
