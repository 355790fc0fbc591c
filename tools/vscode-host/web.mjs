/**
 * Serves VS Code for the Web: the workbench that code-server brings, without a server behind it. Extensions run in the
 * browser's extension host; files are those of the folder `vscode-vfs://memory/articles`.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { hostFolder } from '../../scripts/lib/paths.mjs'
import { serverEntry } from './install.mjs'

const vscode = path.resolve(path.dirname(serverEntry), '..', '..', 'lib', 'vscode')
const workbench = 'out/vs/code/browser/workbench/workbench'

/** What code-server changed so that there is always a server behind, and what VS Code has in its place. */
const changes = [
  { from: 'remoteAuthority:location.host', to: 'remoteAuthority:void 0' },
  { from: /(?<=\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote(?=\})/, to: 'vscodeUserData' },
]

const types = new Map(
  Object.entries({
    '.css': 'text/css',
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
  }),
)

/** @typedef {{ type: string, content: string | Buffer }} Content */

/**
 * Starts serving, on a free port.
 *
 * @param {object} options
 * @param {string} options.extension folder of the extension to have
 * @param {string} options.articles folder of the files to have
 * @param {Record<string, unknown>} [options.settings] defaults, under the user's own
 * @param {boolean} [options.trusting] false for Restricted Mode: the folder is not trusted
 * @returns {Promise<{ address: (file?: string) => string, stop: () => Promise<void> }>} `address` is the workbench's,
 *   with a file of the folder in the editor
 */
export async function startWebServer({ extension, articles, settings = {}, trusting = true }) {
  const places = new Map([
    ['static', vscode],
    ['memory-files', path.join(hostFolder, 'memory-files')],
    ['extension', extension],
    ['articles', articles],
  ])
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const found = pathname === '/' ? page() : contentAt(decodeURIComponent(pathname))
    if (found) response.setHeader('Content-Type', found.type)
    else response.statusCode = 404
    response.end(found?.content)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const at = server.address()
  const authority = `localhost:${typeof at === 'object' && at ? at.port : 0}`

  /** @returns {Content} */
  function page() {
    const configuration = {
      additionalBuiltinExtensions: ['/memory-files', '/extension'].map((place) => ({
        scheme: 'http',
        authority,
        path: place,
      })),
      configurationDefaults: {
        'chat.disableAIFeatures': true,
        'editor.minimap.enabled': false,
        'editor.wordWrap': 'on',
        'security.workspace.trust.banner': 'never',
        'security.workspace.trust.startupPrompt': 'never',
        'telemetry.telemetryLevel': 'off',
        'workbench.enableExperiments': false,
        'workbench.secondarySideBar.defaultVisibility': 'hidden',
        'workbench.startupEditor': 'none',
        ...settings,
      },
      enableWorkspaceTrust: !trusting,
      isEnabledCoderGettingStarted: false,
      isEnabledFileDownloads: false,
      isEnabledFileUploads: false,
      productConfiguration: { enableTelemetry: false, extensionsGallery: { serviceUrl: '' } },
      userDataPath: '/',
      webviewEndpoint: `http://${authority}/static/out/vs/workbench/contrib/webview/browser/pre`,
    }
    const values = new Map(
      Object.entries({
        WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
        WORKBENCH_WEB_BASE_URL: '/static',
        WORKBENCH_NLS_FALLBACK_URL: '/static/out/nls.messages.js',
        WORKBENCH_NLS_URL: '/static/out/nls.messages.js',
        VS_BASE: '/static',
      }),
    )
    const html = readFileSync(path.join(vscode, `${workbench}.html`), 'utf8')
    return { type: 'text/html', content: html.replace(/\{\{(\w+)\}\}/g, (_, name) => values.get(name) ?? '') }
  }

  /**
   * A file, or the names of the files in a folder.
   *
   * @param {string} pathname
   * @returns {Content | undefined}
   */
  function contentAt(pathname) {
    const [, place = '', ...rest] = pathname.split('/')
    const folder = places.get(place)
    if (folder === undefined || rest.includes('..')) return undefined
    const file = path.join(folder, ...rest)
    if (!existsSync(file)) return undefined
    const type = types.get(path.extname(file)) ?? 'application/octet-stream'
    if (statSync(file).isDirectory()) return { type: 'application/json', content: JSON.stringify(readdirSync(file)) }
    const content = readFileSync(file)
    return { type, content: pathname === `/static/${workbench}.js` ? withoutServer(content.toString()) : content }
  }

  return {
    address(file) {
      const payload = file ? [['openFile', `vscode-vfs://memory/articles/${encodeURIComponent(file)}`]] : []
      const query = new URLSearchParams({ folder: 'vscode-vfs://memory/articles', payload: JSON.stringify(payload) })
      return `http://${authority}/?${query}`
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** @param {string} script */
function withoutServer(script) {
  return changes.reduce((changed, { from, to }) => {
    if (changed.search(from) < 0) throw new Error(`this code-server differs: no ${from} in its workbench`)
    return changed.replace(from, to)
  }, script)
}
