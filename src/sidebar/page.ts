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

/** A view's page. Nothing of an article is in it: that comes in messages and becomes text nodes. */
export function page({ script, style, source, nonce, title }: PageParts): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'`
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${title}</title>
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`
}
