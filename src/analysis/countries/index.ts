import type { ArticleTree } from '../tree.ts'

/** Unified plugin: fills `tree.countries`. */
export default function countries() {
  return (tree: ArticleTree): void => {
    tree.countries = []
  }
}
