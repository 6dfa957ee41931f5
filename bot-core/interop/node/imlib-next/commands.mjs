// What the tests ask of the vendor's web client, in Node.js and in a page alike.

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

/** extra: the text that members get as a message with the change; none when absent. */
function notification(extra) {
  return extra === undefined ? {} : { isSendNotification: true, notificationExtra: extra };
}

/** tell: tells the test what the client told its app, as an event with its details. */
export function commands(im, tell) {
  const { Events } = im;

  function listen() {
    im.addEventListener(Events.CONNECTING, () => tell('status', { status: 'connecting' }));
    im.addEventListener(Events.CONNECTED, () => tell('status', { status: 'connected' }));
    im.addEventListener(Events.DISCONNECT, (code) => tell('status', { status: 'disconnected', code }));
    im.addEventListener(Events.SUSPEND, (code) => tell('status', { status: 'suspended', code }));
    im.addEventListener(Events.PULL_OFFLINE_MESSAGE_FINISHED, () => tell('offline-pulled'));
    im.addEventListener(Events.MESSAGES, ({ messages }) => messages.forEach((message) => tell('message', { message })));
    im.addEventListener(Events.CHATROOM, (news) => tell('room', { news }));
    im.addEventListener(Events.TYPING_STATUS, ({ status }) => status.forEach((typing) => tell('typing', { typing })));
    im.addEventListener(Events.READ_RECEIPT_RECEIVED, (receipt) => tell('read', { receipt }));
    im.addEventListener(Events.EXPANSION, (change) => tell('expansion', { change }));
  }

  return {
    init({ appKey, navi }) {
      im.init({ appkey: appKey, navigators: [navi], logOutputLevel: im.LogLevel.WARN });
      listen();
    },

    async connect({ token }) {
      return plain(await im.connect(token));
    },

    async disconnect() {
      await im.disconnect();
    },

    async sendText({ text, names, expandable, ...to }) {
      const content = names ? { content: text, mentionedInfo: mention(names) } : { content: text };
      const message = new im.TextMessage(content);
      const options = { isMentioned: Boolean(names), canIncludeExpansion: Boolean(expandable) };
      return plain(await im.sendMessage(conversation(to), message, options));
    },

    async typing(to) {
      return plain(await im.sendTypingStatusMessage(conversation(to), 'RC:TxtMsg'));
    },

    async history({ count, before, ...of }) {
      return plain(await im.getRemoteHistoryMessages(conversation(of), { timestamp: before, count, order: 0 }));
    },

    async recall({ messageUId, sentTime, ...from }) {
      return plain(await im.recallMessage(conversation(from), { messageUId, sentTime }));
    },

    async read({ targetId, messageUId, sentTime }) {
      return plain(await im.sendReadReceiptMessage(targetId, messageUId, sentTime));
    },

    async expand({ message, put }) {
      return plain(await im.updateMessageExpansion(put, message));
    },

    async unexpand({ message, keys }) {
      return plain(await im.removeMessageExpansionForKey(keys, message));
    },

    async joinRoom({ room, count }) {
      return plain(await im.joinChatRoom(room, { count }));
    },

    async joinExistingRoom({ room, count }) {
      return plain(await im.joinExistChatRoom(room, { count }));
    },

    async leaveRoom({ room }) {
      return plain(await im.quitChatRoom(room));
    },

    async roomInfo({ room, count, order }) {
      return plain(await im.getChatRoomInfo(room, { count, order }));
    },

    async roomHistory({ room, count, before }) {
      return plain(await im.getChatroomHistoryMessages(room, { timestamp: before, count, order: 0 }));
    },

    async setEntry({ room, key, value, force, isAutoDelete, extra }) {
      const entry = { key, value, isAutoDelete, ...notification(extra) };
      return plain(await (force ? im.forceSetChatRoomEntry(room, entry) : im.setChatRoomEntry(room, entry)));
    },

    async removeEntry({ room, key, force, extra }) {
      const entry = { key, ...notification(extra) };
      return plain(await (force ? im.forceRemoveChatRoomEntry(room, entry) : im.removeChatRoomEntry(room, entry)));
    },

    async setEntries({ room, entries, isForce, isAutoDelete }) {
      return plain(await im.setChatRoomEntries(room, { entries, isForce, isAutoDelete }));
    },

    async removeEntries({ room, keys }) {
      return plain(await im.removeChatRoomEntries(room, { entries: keys }));
    },

    async entries({ room }) {
      return plain(await im.getAllChatRoomEntries(room));
    },
  };
}
