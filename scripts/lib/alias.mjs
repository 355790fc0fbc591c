/** For esbuild: the library of translations without file access, which nothing here needs, so that it runs anywhere. */
export const alias = { '@vscode/l10n': '@vscode/l10n/dist/browser.js' }
