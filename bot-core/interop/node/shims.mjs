// What the web client expects of a browser and Node does not have. Nothing here reaches further
// than this machine: every address but 127.0.0.1 is refused, whatever the client asks for.

import WebSocket from 'ws';

/** Refuses an address that is not on this machine. */
function requireLoopback(address) {
  const { hostname } = new URL(address);
  if (hostname !== '127.0.0.1') {
    throw new Error(`the interop client may only talk to 127.0.0.1, not to ${hostname}`);
  }
}

/** A storage that is empty in every new process, so that no test inherits another one's state. */
class MemoryStorage {
  #items = new Map();

  get length() {
    return this.#items.size;
  }

  key(index) {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key) {
    return this.#items.get(String(key)) ?? null;
  }

  setItem(key, value) {
    this.#items.set(String(key), String(value));
  }

  removeItem(key) {
    this.#items.delete(String(key));
  }

  clear() {
    this.#items.clear();
  }
}

/** The part of XMLHttpRequest that the client uses, over fetch. */
class LoopbackRequest {
  readyState = 0;
  status = 0;
  responseText = '';
  withCredentials = false;
  upload = {};
  onreadystatechange = null;
  onerror = null;

  #method;
  #address;
  #headers = {};
  #abort = new AbortController();

  open(method, address) {
    this.#method = method;
    this.#address = address;
    this.readyState = 1;
  }

  setRequestHeader(name, value) {
    this.#headers[name] = value;
  }

  send(body) {
    this.#exchange(body).catch((problem) => {
      if (!this.#abort.signal.aborted) {
        console.error(`${this.#method} ${this.#address}: ${problem.message}`);
        this.onerror?.(problem);
      }
    });
  }

  abort() {
    this.#abort.abort();
  }

  async #exchange(body) {
    requireLoopback(this.#address);
    const response = await fetch(this.#address, {
      method: this.#method,
      headers: this.#headers,
      body: this.#method === 'GET' ? undefined : body,
      signal: this.#abort.signal,
    });
    this.responseText = await response.text();
    this.status = response.status;
    this.readyState = 4;
    this.onreadystatechange?.();
  }
}

/** A WebSocket that stays on this machine. */
class LoopbackSocket extends WebSocket {
  constructor(address, protocols) {
    requireLoopback(address);
    super(address, protocols);
  }
}

const browser = {
  window: globalThis,
  location: { protocol: 'http:', host: '127.0.0.1', hostname: '127.0.0.1', href: 'http://127.0.0.1/' },
  navigator: { userAgent: 'Parley interop (Node.js)', onLine: true },
  localStorage: new MemoryStorage(),
  sessionStorage: new MemoryStorage(),
  XMLHttpRequest: LoopbackRequest,
  WebSocket: LoopbackSocket,
  addEventListener() {},
  removeEventListener() {},
};

for (const [name, value] of Object.entries(browser)) {
  // Newer Node versions have some of these as read-only globals.
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
