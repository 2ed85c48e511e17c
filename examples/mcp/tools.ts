import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { getAuth, getClerkClient } from 'clerk-latchkey/mcp'

export function createTools(): McpServer {
  const server = new McpServer({ name: 'example-mcp', version: '1.0.0' })

  server.registerTool('whoami', { description: 'Tells who you are.' }, async (extra) => {
    const { userId } = getAuth(extra)
    const user = userId && (await getClerkClient(extra).users.getUser(userId))
    const text = user ? `You are ${user.firstName} ${user.lastName}.` : 'You are nobody.'
    return { content: [{ type: 'text', text }] }
  })

  return server
}
