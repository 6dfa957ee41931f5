// The vendor's web client behind a pipe. Commands come in as one JSON object a line:
//   {"id": 1, "command": "connect", ...arguments}
// Each is answered by exactly one line, {"id": 1, "result": ...} or {"id": 1, "error": "..."},
// and what happens in between is told as {"event": "...", ...}. One client per process, since the
// client keeps its state in module scope. Ends when stdin ends.

import './shims.mjs';
import { createInterface } from 'node:readline';

// Stdout belongs to the protocol; whatever the client logs goes to stderr.
for (const level of ['log', 'info', 'debug', 'trace']) {
  console[level] = console.error;
}

const im = await import('@rongcloud/imlib-next');

function tell(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

// An answer that the client cannot read surfaces as an error nobody catches: the tests want to
// know, since it means that the server's bytes are wrong.
process.on('unhandledRejection', (problem) => tell({ event: 'complaint', text: String(problem?.stack ?? problem) }));
process.on('uncaughtException', (problem) => tell({ event: 'complaint', text: String(problem?.stack ?? problem) }));

const { Events } = im;

function listen() {
  im.addEventListener(Events.CONNECTING, () => tell({ event: 'status', status: 'connecting' }));
  im.addEventListener(Events.CONNECTED, () => tell({ event: 'status', status: 'connected' }));
  im.addEventListener(Events.DISCONNECT, (code) => tell({ event: 'status', status: 'disconnected', code }));
  im.addEventListener(Events.SUSPEND, (code) => tell({ event: 'status', status: 'suspended', code }));
  im.addEventListener(Events.PULL_OFFLINE_MESSAGE_FINISHED, () => tell({ event: 'offline-pulled' }));
  im.addEventListener(Events.TYPING_STATUS, ({ status }) => tell({ event: 'typing', conversations: status }));
  im.addEventListener(Events.MESSAGES, ({ messages }) => messages.forEach((message) => tell({ event: 'message', message })));
}

function conversation({ conversationType, targetId }) {
  return { conversationType, targetId };
}

/** What the client answers, without its class. */
function plain({ code, msg, data }) {
  return { code, msg, data };
}

const commands = {
  init({ appKey, navi }) {
    im.init({ appkey: appKey, navigators: [navi], logOutputLevel: im.LogLevel.WARN });
    listen();
  },

  async connect({ token }) {
    return plain(await im.connect(token));
  },

  /** mention: the ids of the users named, or "all". */
  async sendText({ text, mention, ...to }) {
    const mentionedInfo = mention && { type: mention === 'all' ? 1 : 2, userIdList: mention === 'all' ? [] : mention };
    const content = new im.TextMessage({ content: text, ...(mention && { mentionedInfo }) });
    return plain(await im.sendMessage(conversation(to), content, { isMentioned: Boolean(mention) }));
  },

  async typing(to) {
    return plain(await im.sendTypingStatusMessage(conversation(to), 'RC:TxtMsg'));
  },

  async history({ count, ...of }) {
    return plain(await im.getRemoteHistoryMessages(conversation(of), { timestamp: 0, count, order: 0 }));
  },

  async disconnect() {
    await im.disconnect();
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { id, command, ...args } = JSON.parse(line);
  // Not awaited: a command that waits for an answer must not hold up the ones behind it.
  (async () => commands[command](args))().then(
    (result) => tell({ id, result: result ?? null }),
    (problem) => tell({ id, error: String(problem?.stack ?? problem) }),
  );
}
process.exit(0);
