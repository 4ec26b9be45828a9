/** Random edits of a page, made inside the page. */

/** What {@link installFuzz} puts into the page. */
export interface Fuzz {
  /** Replaces the body's content by random articles. */
  reset(seed: number): void;
  /** Makes the edits of these numbers, with random pauses. An edit depends on the seed, its number and the document as it stands. */
  run(seed: number, steps: readonly number[]): Promise<void>;
  /** Text nodes that do not hold what the page itself wrote last, as «written ≠ held». */
  wrongTexts(): string[];
  /** The edits made since the reset, in words. */
  readonly log: string[];
}

declare global {
  var fuzz: Fuzz;
}

/** Self-contained: it is run in the page. */
export function installFuzz(): void {
  const FRAGMENTS = (
    '易煉紅 李家超 林建岳 浙江省委書記 香港貿易發展局 「地瓜經濟」 曾國衞 行政長官李家超 浙江省委書記易煉紅 行政長官 香港 浙江 杭州 ' +
    '訪問 表示歡迎 會面 ， 。 在 與 和 說 互聯網大會 軟件公司 簽署合作協議 關係 頭髮 皇后大道 the\u0020 Chief\u0020 Executive John\u0020Lee \u0020 \n 李 家 超 易 煉 紅'
  ).split(' ');
  const INLINE = ['b', 'span', 'i', 'a', 'em'];
  const BLOCK = ['p', 'div', 'section', 'article', 'blockquote', 'details'];
  const CLASSES = ['gone', 'unseen', 'as-block', 'as-inline', 'flex', 'seen', 'contents', 'red'];
  const STYLES = ['display:none', 'display:block', 'display:inline', 'visibility:hidden', 'color:red', ''];
  const MOST_NODES = 250;

  /** Numbers from a seed (mulberry32). */
  class Random {
    #state: number;
    constructor(seed: number) {
      this.#state = seed >>> 0;
    }
    next(): number {
      this.#state = (this.#state + 0x6d2b79f5) >>> 0;
      let t = this.#state;
      t = Math.imul(t ^ (t >>> 15), t | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    }
    below(count: number): number {
      return Math.floor(this.next() * count);
    }
    pick<T>(from: ArrayLike<T>): T {
      const one = from[this.below(from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    }
    text(): string {
      return Array.from({ length: 1 + this.below(7) }, () => this.pick(FRAGMENTS)).join('');
    }
  }

  /** What the page wrote last into each of its text nodes. */
  const written = new WeakMap<Text, string>();
  /** What it had written where a node held a text, by that text: a page that goes there and back may not have written at all. */
  const before = new WeakMap<Text, Map<string, string>>();
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, characterDataOldValue: true });
  const log: string[] = [];
  /** Subtrees that were taken out and may come back. */
  const pool: ChildNode[] = [];

  const textsUnder = (node: Node): Text[] => {
    if (node instanceof Text) return [node];
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    return texts;
  };

  /** Does an edit and notes what it wrote; what the extension wrote before it is not the page's. */
  function note(edit: () => void): void {
    observer.takeRecords();
    edit();
    for (const { type, target, oldValue, addedNodes } of observer.takeRecords()) {
      if (
        type === 'characterData' &&
        target instanceof Text &&
        oldValue !== null &&
        oldValue !== target.data
      ) {
        const known = before.get(target) ?? new Map<string, string>();
        before.set(target, known.set(oldValue, written.get(target) ?? oldValue));
        written.set(target, target.data);
      }
      for (const added of addedNodes) {
        for (const text of textsUnder(added)) if (!written.has(text)) written.set(text, text.data);
      }
    }
  }

  /** All but the probe, by which the test sees that changes are read. */
  const inners = () => [...document.body.querySelectorAll(':not(.probe)')];
  const anyElement = (r: Random) => r.pick([document.body, ...inners()]);
  const inner = (r: Random) => {
    const all = inners();
    return all.length > 0 ? r.pick(all) : undefined;
  };
  const anyText = (r: Random) => {
    const all = textsUnder(document.body).filter((text) => !text.parentElement?.matches('.probe'));
    return all.length > 0 ? r.pick(all) : undefined;
  };
  const anyNode = (r: Random): ChildNode | undefined => (r.next() < 0.5 ? inner(r) : anyText(r));
  const put = (r: Random, node: Node, parent = anyElement(r)) =>
    parent.insertBefore(node, parent.childNodes[r.below(parent.childNodes.length + 1)] ?? null);

  /** A random subtree. */
  function grow(r: Random, depth: number): Node {
    if (depth === 0 || r.next() < 0.3) return document.createTextNode(r.text());
    if (r.next() < 0.1) return r.next() < 0.5 ? document.createElement('br') : document.createElement('wbr');
    if (r.next() < 0.08) return ruby(r);
    if (r.next() < 0.06) return list(r);
    const element = document.createElement(r.pick(r.next() < 0.5 ? INLINE : BLOCK));
    if (r.next() < 0.1) element.className = r.pick(CLASSES);
    const count = 1 + r.below(3);
    for (let i = 0; i < count; i += 1) element.append(grow(r, depth - 1));
    return element;
  }

  /** A list of headlines, each an article of its own. */
  function list(r: Random): Element {
    const ul = document.createElement('ul');
    for (let i = 0; i < 4; i += 1) {
      const item = document.createElement(r.next() < 0.9 ? 'li' : 'div');
      const link = document.createElement('a');
      link.href = '#';
      link.append(r.text(), r.text());
      const summary = document.createElement('p');
      summary.append(r.text());
      item.append(link, summary);
      ul.append(item);
    }
    return ul;
  }

  function ruby(r: Random): Element {
    const ruby = document.createElement('ruby');
    const annotation = document.createElement('rt');
    annotation.append('lei5');
    ruby.append(r.pick(FRAGMENTS), annotation);
    return ruby;
  }

  function toggle(element: Element, name: string, value: string): void {
    if (element.hasAttribute(name)) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }

  function wrap(r: Random, tag: string): void {
    const node = anyNode(r);
    if (!node) return;
    const around = document.createElement(tag);
    node.replaceWith(around);
    around.append(node);
  }

  const edits: Readonly<Record<string, (r: Random) => void>> = {
    insert: (r) => put(r, grow(r, 3)),
    insertMore: (r) => put(r, grow(r, 2)),
    remove: (r) => anyNode(r)?.remove(),
    takeOut: (r) => {
      const node = anyNode(r);
      if (!node) return;
      node.remove();
      pool.push(node);
      if (pool.length > 8) pool.shift();
    },
    putBack: (r) => {
      const node = pool.splice(r.below(pool.length), 1)[0];
      if (node) put(r, node);
    },
    move: (r) => {
      const node = anyNode(r);
      const parent = anyElement(r);
      if (node && !node.contains(parent)) put(r, node, parent);
    },
    clone: (r) => {
      const node = anyNode(r);
      if (node && textsUnder(node).length < 20) put(r, node.cloneNode(true));
    },
    splitText: (r) => {
      const text = anyText(r);
      text?.splitText(r.below(text.length + 1));
    },
    normalize: (r) => anyElement(r).normalize(),
    insertData: (r) => {
      const text = anyText(r);
      text?.insertData(r.below(text.length + 1), r.pick(FRAGMENTS));
    },
    deleteData: (r) => {
      const text = anyText(r);
      text?.deleteData(r.below(text.length + 1), r.below(4));
    },
    replaceData: (r) => {
      const text = anyText(r);
      text?.replaceData(r.below(text.length + 1), r.below(4), r.pick(FRAGMENTS));
    },
    setData: (r) => {
      const text = anyText(r);
      if (text) text.data = r.text();
    },
    textContent: (r) => {
      const element = inner(r);
      if (element && textsUnder(element).length < 10) element.textContent = r.text();
    },
    innerHTML: (r) => {
      const element = inner(r);
      if (!element || textsUnder(element).length >= 10) return;
      const holder = document.createElement('div');
      holder.append(grow(r, 2), grow(r, 2));
      element.innerHTML = holder.innerHTML;
    },
    wrapInline: (r) => wrap(r, r.pick(INLINE)),
    wrapBlock: (r) => wrap(r, r.pick(BLOCK)),
    unwrap: (r) => {
      const element = inner(r);
      if (element) element.replaceWith(...element.childNodes);
    },
    classToggle: (r) => inner(r)?.classList.toggle(r.pick(CLASSES)),
    style: (r) => inner(r)?.setAttribute('style', r.pick(STYLES)),
    hidden: (r) => {
      const element = inner(r);
      if (element) toggle(element, 'hidden', '');
    },
    show: (r) => {
      for (const element of document.body.querySelectorAll('[hidden],[style],.gone,.unseen')) {
        if (r.next() < 0.5) continue;
        element.removeAttribute('hidden');
        element.removeAttribute('style');
        element.classList.remove('gone', 'unseen');
      }
    },
    editable: (r) => {
      const all = document.body.querySelectorAll('[contenteditable]');
      const element = all.length > 2 ? r.pick(all) : inner(r);
      if (element) toggle(element, 'contenteditable', '');
    },
    japanese: (r) => {
      const all = document.body.querySelectorAll('[lang]');
      const element = all.length > 2 ? r.pick(all) : inner(r);
      if (element) toggle(element, 'lang', r.pick(['ja', 'ja', 'zh-Hans']));
    },
    translate: (r) => {
      const element = inner(r);
      if (element) toggle(element, 'translate', 'no');
    },
    ruby: (r) => put(r, ruby(r)),
    breaks: (r) => put(r, document.createElement(r.pick(['wbr', 'br']))),
    details: (r) => {
      const all = document.body.querySelectorAll('details');
      if (all.length > 0) toggle(r.pick(all), 'open', '');
    },
  };
  const names = Object.keys(edits);
  const make = (name: string, r: Random) => note(() => edits[name]?.(r));

  /** Keeps the page small: takes one of the large parts out. */
  function prune(r: Random): void {
    const large = [...document.body.children].filter((child) => textsUnder(child).length > 10);
    if (large.length > 0) note(() => r.pick(large).remove());
    else note(() => r.pick(inners()).remove());
  }

  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  globalThis.fuzz = {
    log,
    reset(seed) {
      const r = new Random(seed);
      log.length = 0;
      pool.length = 0;
      note(() => {
        document.body.replaceChildren();
        for (let i = 0; i < 4; i += 1) {
          const article = document.createElement('article');
          for (let j = 0; j < 3; j += 1) {
            const p = document.createElement('p');
            p.append(grow(r, 2), grow(r, 1));
            article.append(p);
          }
          document.body.append(article);
        }
        document.body.append('香港特別行政區行政長官李家超與浙江省委書記易煉紅會面，雙方簽署合作協議。');
        const probe = document.createElement('article');
        probe.className = 'probe';
        document.body.append(probe);
      });
    },
    async run(seed, steps) {
      for (const step of steps) {
        const r = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b));
        const name = r.pick(names);
        make(name, r);
        log.push(`${step} ${name}`);
        if (document.body.querySelectorAll('*').length > MOST_NODES) prune(r);
        const wait = r.next();
        if (wait < 0.005) await pause(170);
        else if (wait < 0.06) await pause(r.below(20));
      }
    },
    wrongTexts() {
      return textsUnder(document.body).flatMap((text) => {
        const wrote = written.get(text) ?? text.data;
        const isBack = before.get(text)?.get(wrote) === text.data;
        return wrote === text.data || isBack ? [] : [`${wrote} ≠ ${text.data}`];
      });
    },
  };
}
