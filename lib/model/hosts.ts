/**
 * A host and all that it lies under: a.docs.example, docs.example, example. What a list says of one of them holds for it.
 */
export function* hostAndAbove(host: string): Generator<string> {
  // «example.com.» with its root label is the same host.
  let rest = host.endsWith('.') ? host.slice(0, -1) : host;
  for (;;) {
    yield rest;
    const dot = rest.indexOf('.');
    if (dot < 0) return;
    rest = rest.slice(dot + 1);
  }
}
