/** Costly things that are made when first wanted and let go when nobody wanted them for a while. */

export class WhileUsed<T> {
  readonly #make: () => Promise<T>;
  readonly #idle: number;
  #made: Promise<T> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param idle - after how long without use it is let go, in milliseconds */
  constructor(make: () => Promise<T>, idle: number) {
    this.#make = make;
    this.#idle = idle;
  }

  /** The thing; made again where the last making failed. */
  async get(): Promise<T> {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.drop(), this.#idle);
    this.#made ??= this.#make();
    this.#made.catch(() => this.drop());
    return this.#made;
  }

  /** Lets it go. Who has it keeps it; the next asker gets a new one. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#made = undefined;
  }
}
