import { type Attributes, attribute, isOn } from './ooxml.js';
import { symbolOf } from './symbol-fonts.js';

/** What a Word document draws without any text: symbols of a font, and the check boxes of its older forms. */
export class WordSymbols {
  #isInBox = false;
  #isChecked = false;

  /** The symbol that an element is, where it is a box or a tick. */
  open(name: string, attributes: Attributes): string | undefined {
    if (name === 'checkBox') {
      this.#isInBox = true;
      this.#isChecked = false;
    } else if (this.#isInBox && (name === 'default' || name === 'checked')) {
      this.#isChecked = isOn(attribute(attributes, 'val'), true);
    }
    if (name !== 'sym') return undefined;
    const code = Number.parseInt(attribute(attributes, 'char') ?? '', 16);
    return symbolOf(code, attribute(attributes, 'font') ?? '');
  }

  /** The box of a form that ends with an element. */
  close(name: string): string | undefined {
    if (name !== 'checkBox' || !this.#isInBox) return undefined;
    this.#isInBox = false;
    return this.#isChecked ? '☑' : '☐';
  }
}
