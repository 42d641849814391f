import type { TreeBuilder } from './tree-builder.ts';
import type { WordListParagraph } from './word-lists.ts';

/** Turns a run of Word's list paragraphs into lists: an item stays open until the run says what follows. */
export class WordListItems {
  readonly #builder: TreeBuilder;
  readonly #open: WordListParagraph[] = [];

  constructor(builder: TreeBuilder) {
    this.#builder = builder;
  }

  /** Whether an item of a run is open. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Opens an item at the paragraph's level, after ending what is as deep or deeper. */
  openItem(item: WordListParagraph): void {
    while ((this.#open.at(-1)?.level ?? 0) > item.level) this.#closeList();
    const list = this.#open.at(-1);
    if (list?.level === item.level) {
      // The number 1 starts a list of its own.
      const goesOn = list.isOrdered === item.isOrdered && (!item.isOrdered || item.number > 1);
      if (goesOn) {
        this.#builder.closeItem();
        this.#builder.openItem();
        return;
      }
      this.#closeList();
    }
    if (!this.#builder.openList({ isOrdered: item.isOrdered, start: item.number })) return;
    this.#open.push(item);
    this.#builder.openItem();
  }

  /** Ends all lists of the run. */
  close(): void {
    while (this.#open.length > 0) this.#closeList();
  }

  #closeList(): void {
    this.#open.pop();
    this.#builder.closeItem();
    this.#builder.closeList();
  }
}
