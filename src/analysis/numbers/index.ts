import type { ArticleTree } from '../tree.ts'

/** Unified plugin: fills `tree.numbers`. */
export default function numbers() {
  return (tree: ArticleTree): void => {
    tree.numbers = []
  }
}
