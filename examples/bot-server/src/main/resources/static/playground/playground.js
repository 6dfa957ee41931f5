// Keeps the page up to date: the server sends ready HTML, this puts it where it belongs.
(() => {
  'use strict';

  const TYPING_SECONDS = 6;
  const FRESH_MILLIS = 300;
  const NOTICE_SECONDS = 3;
  const RELOAD_SECONDS = 3;
  const NEAR_BOTTOM = 80;
  const KEPT_LINES = 200;
  const ANSWER_MILLIS = 400;

  const body = document.body;
  const $ = (selector, within = document) => within.querySelector(selector);
  const chat = () => $('#chat');
  const lines = () => $('#lines');

  // Lines that came while the page is open: a conversation that is opened may have missed some.
  const recent = [];

  const parsed = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content;
  };

  const fresh = (element) => {
    element.classList.add('fresh');
    setTimeout(() => element.classList.remove('fresh'), FRESH_MILLIS);
    return element;
  };

  const toBottom = () => { lines().scrollTop = lines().scrollHeight; };

  const append = (line) => {
    const open = chat();
    const number = Number(line.dataset.number);
    if (line.dataset.place !== open.dataset.place || number <= Number(open.dataset.mark)) {
      return;
    }
    open.dataset.mark = number;
    const list = lines();
    const follow = line.classList.contains('mine')
      || list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_BOTTOM;
    const shown = fresh(line.cloneNode(true));
    list.append(shown);
    htmx.process(shown);
    $('#typing').textContent = '';
    if (follow) {
      toBottom();
    }
  };

  // On a phone the entries would leave no room for what is said.
  const foldOnPhones = () => {
    if (matchMedia('(max-width: 719px)').matches) {
      $('#room')?.removeAttribute('open');
    }
  };

  const showPlace = () => $('#places [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

  const markUnread = (line) => {
    const link = $(`#places a[data-place="${CSS.escape(line.dataset.place)}"]`);
    if (!link) {
      htmx.ajax('GET', location.href, { target: '#places', select: '#places', swap: 'outerHTML' });
    } else if (line.dataset.place !== chat().dataset.place) {
      $('.unread', link).hidden = false;
    }
  };

  const happened = (event) => {
    const parts = parsed(event.data);
    const line = $('.line', parts);
    const raw = $('.raw', parts);
    const list = $('#raw');
    if ($(`[data-number="${raw.dataset.number}"]`, list)) {
      return;
    }
    list.prepend(fresh(raw));
    while (list.children.length > Number(body.dataset.events)) {
      list.lastElementChild.remove();
    }
    if (line) {
      recent.push(line);
      recent.splice(0, recent.length - KEPT_LINES);
      markUnread(line);
      append(line);
    }
  };

  let typingEnds;
  const typing = (event) => {
    const note = parsed(event.data).firstElementChild;
    if (note.dataset.place === chat().dataset.place) {
      $('#typing').replaceChildren(note);
      clearTimeout(typingEnds);
      typingEnds = setTimeout(() => $('#typing').replaceChildren(), TYPING_SECONDS * 1000);
    }
  };

  const showChatAgain = () => htmx.ajax('GET', location.href, { target: '#chat', select: '#chat', swap: 'outerHTML' });

  // How the open chatroom looks now; coming and going change more of the page than the parts that are sent.
  let enteredNow = '';
  const room = (event) => {
    const sent = parsed(event.data).firstElementChild;
    if (sent.dataset.place !== chat().dataset.place) {
      return;
    }
    enteredNow = sent.dataset.entered;
    if (enteredNow !== chat().dataset.entered) {
      // Unless the answer to this page's own request does it.
      setTimeout(() => {
        if (sent.dataset.place === chat().dataset.place && enteredNow !== chat().dataset.entered) {
          showChatAgain();
        }
      }, ANSWER_MILLIS);
      return;
    }
    const focused = document.activeElement?.closest('#entries') !== null && document.activeElement !== document.body;
    for (const part of [...sent.children]) {
      document.getElementById(part.id)?.replaceWith(part);
    }
    if (focused) {
      $('#entries').focus();
    }
  };

  const standing = (content) => $('#connection').replaceChildren(content);
  const fromTemplate = (id) => document.getElementById(id).content.cloneNode(true);

  const listen = () => {
    const stream = new EventSource(body.dataset.stream);
    stream.addEventListener('happened', happened);
    stream.addEventListener('typing', typing);
    stream.addEventListener('room', room);
    stream.addEventListener('connection', (event) => standing(parsed(event.data)));
    stream.addEventListener('gap', () => location.reload());
    stream.addEventListener('elsewhere', () => {
      stream.close();
      standing(fromTemplate('page-elsewhere'));
    });
    stream.addEventListener('error', () => {
      // After an ordinary end the browser connects again by itself; after a refusal it does not.
      if (stream.readyState === EventSource.CLOSED) {
        standing(fromTemplate('page-lost'));
        setTimeout(() => location.reload(), RELOAD_SECONDS * 1000);
      }
    });
    addEventListener('pagehide', () => stream.close());
  };

  const show = (view) => {
    body.dataset.view = view;
    for (const button of document.querySelectorAll('[data-show]')) {
      button.setAttribute('aria-pressed', String(button.dataset.show === view));
    }
  };

  document.addEventListener('click', (event) => {
    const shown = event.target.closest('[data-show]');
    if (shown) {
      show(shown.dataset.show);
    }
    const chip = event.target.closest('[data-insert]');
    if (chip) {
      const text = $('#text');
      text.value = chip.dataset.insert;
      if (chip.dataset.whole === 'true') {
        $('#composer').requestSubmit();
      } else {
        text.focus();
      }
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.target.id === 'text' && event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      $('#composer').requestSubmit();
    }
  });

  // What went wrong is said beside the controls that asked for it.
  document.addEventListener('htmx:beforeSwap', (event) => {
    const notice = event.detail.xhr.status === 422 && $('[role="alert"]', event.detail.requestConfig.elt);
    if (notice) {
      event.detail.shouldSwap = true;
      event.detail.target = notice;
      event.detail.selectOverride = '.notice';
      event.detail.swapOverride = 'innerHTML';
    }
  });

  const entryWritten = (event) => {
    if (event.detail.xhr.status < 400) {
      $('#entry-notice').replaceChildren();
      if (!event.detail.requestConfig.parameters.remove) {
        $('#entry-key').value = '';
        $('#entry-value').value = '';
        $('#entry-key').focus();
      }
    }
  };

  let sentText = '';
  let noticedAt = 0;
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.target.id === 'composer') {
      sentText = $('#text').value;
    }
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    if (event.target.id === 'composer') {
      const text = $('#text');
      if (event.detail.xhr.status >= 400) {
        noticedAt = Date.now();
      } else {
        if (text.value === sentText) {
          text.value = '';
        }
        if (Date.now() - noticedAt > NOTICE_SECONDS * 1000) {
          $('#notice').replaceChildren();
        }
      }
      text.focus();
    } else if (event.target.id === 'entry') {
      entryWritten(event);
    }
  });
  document.addEventListener('htmx:sendError', () => standing(fromTemplate('page-lost')));

  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.target.id !== 'chat') {
      return;
    }
    const place = chat().dataset.place;
    recent.forEach(append);
    for (const link of document.querySelectorAll('#places a')) {
      if (link.dataset.place === place) {
        link.setAttribute('aria-current', 'page');
        $('.unread', link).hidden = true;
      } else {
        link.removeAttribute('aria-current');
      }
    }
    showPlace();
    $('.languages [name="c"]').value = place;
    show('chat');
    foldOnPhones();
    toBottom();
    $('#text')?.focus();
  });

  showPlace();
  foldOnPhones();
  toBottom();
  listen();
})();
