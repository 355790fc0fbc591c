import type { ArticleTree } from '../tree.ts'

/** Unified plugin: fills `tree.attributions`. */
export default function attributions() {
  return (tree: ArticleTree): void => {
    tree.attributions = []
  }
}
