import type { ArticleTree } from '../tree.ts'

/** Unified plugin: fills `tree.speakers`. */
export default function speakers() {
  return (tree: ArticleTree): void => {
    tree.speakers = []
  }
}
