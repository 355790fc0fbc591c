import { spoken } from '../language.ts'

/** Where the page's parts come from. */
export interface PageParts {
  /** Addresses of the bundled script and style sheet. */
  script: string
  style: string
  /** What the content security policy calls the extension's own files. */
  source: string
  /** For this page only. */
  nonce: string
  title: string
}

/**
 * A view's page. Nothing of an article is in it: that comes in messages and becomes text nodes. The language is, so that
 * the script has it from its first line.
 */
export function page({ script, style, source, nonce, title }: PageParts): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'`
  const language = spoken()
  return `<!DOCTYPE html>
<html lang="${attribute(language.locale)}" data-language="${attribute(JSON.stringify(language))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${attribute(title)}</title>
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}
