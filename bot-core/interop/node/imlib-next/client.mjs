// The vendor's web client behind a pipe; one per process, since it keeps its state in module scope.

import './shims.mjs';
import { serve, tell } from './pipe.mjs';

const im = await import('@rongcloud/imlib-next');
const { Events } = im;

function conversation({ conversationType, targetId }) {
  return { conversationType, targetId };
}

/** What the client answers, without its class. */
function plain({ code, msg, data }) {
  return { code, msg, data };
}

/** names: the ids of the users named, or "all". */
function mention(names) {
  return names === 'all' ? { type: 1, userIdList: [] } : { type: 2, userIdList: names };
}

await serve({
  init({ appKey, navi }) {
    im.init({ appkey: appKey, navigators: [navi], logOutputLevel: im.LogLevel.WARN });
    im.addEventListener(Events.CONNECTING, () => tell('status', { status: 'connecting' }));
    im.addEventListener(Events.CONNECTED, () => tell('status', { status: 'connected' }));
    im.addEventListener(Events.DISCONNECT, (code) => tell('status', { status: 'disconnected', code }));
    im.addEventListener(Events.SUSPEND, (code) => tell('status', { status: 'suspended', code }));
    im.addEventListener(Events.PULL_OFFLINE_MESSAGE_FINISHED, () => tell('offline-pulled'));
    im.addEventListener(Events.MESSAGES, ({ messages }) => messages.forEach((message) => tell('message', { message })));
  },

  async connect({ token }) {
    return plain(await im.connect(token));
  },

  async sendText({ text, names, ...to }) {
    const content = names ? { content: text, mentionedInfo: mention(names) } : { content: text };
    const message = new im.TextMessage(content);
    return plain(await im.sendMessage(conversation(to), message, { isMentioned: Boolean(names) }));
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
});
