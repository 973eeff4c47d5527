// msw's browser build requires a storage for cookies when it is loaded.
Object.assign(globalThis, { localStorage: { getItem: () => null, setItem() {} } });
