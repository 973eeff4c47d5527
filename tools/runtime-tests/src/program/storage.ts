// msw's build for browsers looks for a place to keep cookies in, when it is loaded.
Object.assign(globalThis, { localStorage: { getItem: () => null, setItem() {} } });
