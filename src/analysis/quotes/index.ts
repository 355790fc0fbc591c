import type { ArticleTree } from '../tree.ts'

/** Unified plugin: fills `tree.quotes`. */
export default function quotes() {
  return (tree: ArticleTree): void => {
    tree.quotes = []
  }
}
