/**
 * The README as the package has it: without pictures and links that lead to files beside it, which are not packed.
 *
 * @param {string} markdown
 */
export function packagedReadme(markdown) {
  return markdown
    .replace(/^!\[[^\]]*\]\((?!\w+:)[^)]*\)\n+/gm, '')
    .replace(/(?<!!)\[([^\]]*)\]\((?!\w+:|#)[^)]*\)/g, '$1')
}
