import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Where the VS Code host for the browser is installed. */
export const hostFolder = path.join(root, 'tools', 'vscode-host')

/** Where pictures of the workbench are saved. */
export const screenshots = path.join(root, 'test', 'screenshots')
