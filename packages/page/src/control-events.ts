export type View = Window & typeof globalThis;

/**
 * Sends the events of a person's typing to one control. What browsers hold back in a window without focus (focus and
 * blur, on which pages compute) is sent by hand, and only then.
 */
export class ControlEvents {
  readonly #control: HTMLElement;
  readonly #view: View;

  constructor(control: HTMLElement, view: View) {
    this.#control = control;
    this.#view = view;
  }

  enter(): void {
    const heard = this.#hears('focus', () => this.#control.focus({ preventScroll: true }));
    if (heard) return;
    this.#tell(new this.#view.FocusEvent('focus'));
    this.#tell(new this.#view.FocusEvent('focusin', { bubbles: true }));
  }

  leave(): void {
    const heard = this.#hears('blur', () => this.#control.blur());
    if (heard) return;
    this.#tell(new this.#view.FocusEvent('blur'));
    this.#tell(new this.#view.FocusEvent('focusout', { bubbles: true }));
  }

  /** False when the page handled the key itself. */
  key(type: 'keydown' | 'keypress' | 'keyup', key: string): boolean {
    const code = key.length === 1 ? key.charCodeAt(0) : BACKSPACE;
    const init = {
      key,
      code: /^\d$/u.test(key) ? `Digit${key}` : key.length === 1 ? '' : key,
      keyCode: code,
      which: code,
      charCode: type === 'keypress' ? code : 0,
    };
    return this.#tell(new this.#view.KeyboardEvent(type, { ...init, bubbles: true, cancelable: true }));
  }

  /** False when the page handled the change itself. */
  before(inputType: string, data: string | null): boolean {
    return this.#tell(
      new this.#view.InputEvent('beforeinput', { bubbles: true, cancelable: true, inputType, data }),
    );
  }

  input(inputType: string, data: string | null): void {
    this.#tell(new this.#view.InputEvent('input', { bubbles: true, inputType, data }));
  }

  /** What a list sends when an option is chosen. */
  choice(): void {
    this.#tell(new this.#view.Event('input', { bubbles: true }));
  }

  change(): void {
    this.#tell(new this.#view.Event('change', { bubbles: true }));
  }

  #tell(event: Event): boolean {
    return this.#control.dispatchEvent(event);
  }

  #hears(type: 'focus' | 'blur', act: () => void): boolean {
    let heard = false;
    const listen = () => {
      heard = true;
    };
    this.#control.addEventListener(type, listen, { capture: true });
    act();
    this.#control.removeEventListener(type, listen, { capture: true });
    return heard;
  }
}

const BACKSPACE = 8;
