import type { NumberedSource } from '../folder/articles.ts'
import type { Source } from './engine.ts'
import type { NumberedTexts } from './numbered-texts.ts'

/**
 * The articles to be compared, as they cross over to another thread: in columns, which cross much faster than objects.
 * A column that is left out is as it was the time before.
 */
export interface SourceColumns {
  numbers: Uint32Array
  paths?: string[]
  called?: (string | undefined)[]
}

/** Makes columns of articles, for one who takes them all, one after another. */
export class ColumnsOut {
  #paths: string[] = []
  #called: (string | undefined)[] = []

  of(sources: readonly Source[], numbers: NumberedTexts): SourceColumns {
    const columns: SourceColumns = { numbers: numbers.numbersOf(sources) }
    if (!isColumn(this.#paths, sources, 'path')) this.#paths = columns.paths = sources.map(({ path }) => path)
    if (!isColumn(this.#called, sources, 'called')) this.#called = columns.called = sources.map(({ called }) => called)
    return columns
  }
}

/** Makes articles of columns. */
export class ColumnsIn {
  #paths: string[] = []
  #called: (string | undefined)[] = []

  sources({ numbers, paths = this.#paths, called = this.#called }: SourceColumns): NumberedSource[] {
    this.#paths = paths
    this.#called = called
    return paths.map((path, at) => ({ path, number: numbers[at] as number, called: called[at] }))
  }
}

function isColumn<Key extends 'path' | 'called'>(
  column: readonly Source[Key][],
  sources: readonly Source[],
  key: Key,
): boolean {
  return column.length === sources.length && column.every((value, at) => value === sources[at]?.[key])
}
