/*
 * Keys for the moderators' desk. Every act is a button of a form and works without this file; here keys press the
 * buttons, a decision is sent behind the page, and the next case is there at once. What the server answers is shown as
 * it is, so nothing here decides what is true.
 */
(() => {
  'use strict';

  const main = document.getElementById('contenu');
  const kind = main.querySelector('[data-desk]')?.dataset.desk;
  if (!kind) {
    return;
  }

  /* --- what stands in the page --- */
  const cases = () => [...main.querySelectorAll('.case')];
  const open = () => cases().filter((each) => !each.classList.contains('case--decided'));
  const current = () => main.querySelector('.case[aria-current="true"]');
  const verdict = () => main.querySelector('[data-verdict]');
  const form = () => main.querySelector('form[data-cases]');
  const said = () => main.querySelector('[data-announce]');

  function say(name) {
    const place = said();
    if (place) {
      place.textContent = place.dataset[name];
    }
  }

  function prepare() {
    main.querySelectorAll('kbd[hidden], [data-help][hidden], .bulk-bar [hidden]').forEach((each) => each.removeAttribute('hidden'));
  }

  /* --- moving between cases: the one panel with the verdict goes along --- */
  function select(next, focus = true) {
    if (!next) {
      say('end');
      return;
    }
    const panel = verdict();
    const before = current();
    if (next !== before) {
      before?.setAttribute('aria-current', 'false');
      next.setAttribute('aria-current', 'true');
      if (panel) {
        take(panel, next);
      }
    }
    if (focus) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'nearest' });
    }
  }

  function take(panel, next) {
    panel.hidden = next.dataset.own === 'true';
    panel.querySelectorAll('button[data-act]').forEach((button) => {
      button.value = [button.dataset.act, next.dataset.key, button.dataset.ground].filter(Boolean).join(':');
    });
    panel.querySelectorAll('select, textarea').forEach((field) => { field.value = ''; });
    panel.querySelectorAll('details').forEach((more) => { more.open = false; });
    panel.querySelector('[data-file]')?.setAttribute('href', next.dataset.file);
    next.append(panel);
  }

  function step(way) {
    const list = open();
    const at = list.indexOf(current());
    select(at < 0 ? list[0] : list[at + way]);
  }

  function reason() {
    const first = verdict()?.querySelector('.grounds button');
    if (first && !verdict().hidden) {
      first.focus();
    }
  }

  /* --- deciding: one request after the other, the page is renewed when the last has answered --- */
  const refused = new Set();
  let chain = Promise.resolve();
  let waiting = 0;
  let answer = null;

  /** decided: the case it is about; without one the server says which case is next. */
  function send(fields, decided) {
    waiting += 1;
    const action = form()?.action ?? location.href;
    chain = chain.then(async () => {
      const response = await fetch(action, {
        method: 'POST', body: new URLSearchParams(fields), headers: { Accept: 'text/html' }, keepalive: true,
      });
      const address = new URL(response.url);
      if (address.pathname !== location.pathname) {
        // Signed out meanwhile: go where the server led.
        location.assign(address);
        return;
      }
      // A form that was refused (400) is a page that says why.
      if (!response.ok && response.status !== 400) {
        throw new Error(`The desk answered ${response.status}`);
      }
      (address.searchParams.get('refused') ?? '').split(',').filter(Boolean).forEach((each) => refused.add(each));
      answer = { address, html: await response.text(), led: !decided };
    }).catch(() => {
      // The plain way tells the moderator what is wrong.
      decided?.classList.remove('case--decided');
      say('failed');
      sendPlainly(action, fields);
    }).finally(() => {
      waiting -= 1;
      if (waiting === 0 && answer) {
        renewWhenQuiet();
      }
    });
  }

  function sendPlainly(action, fields) {
    const plain = document.createElement('form');
    plain.method = 'post';
    plain.action = action;
    plain.hidden = true;
    fields.forEach(([name, value]) => {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      plain.append(field);
    });
    document.body.append(plain);
    plain.submit();
  }

  const isTyping = (element) => element?.matches?.('textarea, select, input:not([type=checkbox])') ?? false;

  function renewWhenQuiet() {
    if (isTyping(document.activeElement)) {
      document.activeElement.addEventListener('blur', () => setTimeout(renewWhenQuiet), { once: true });
      return;
    }
    if (waiting === 0 && answer) {
      renew();
    }
  }

  async function renew() {
    const { address, led } = answer;
    let { html } = answer;
    answer = null;
    const told = (address.searchParams.get('refused') ?? '').split(',').filter(Boolean);
    if (refused.size > told.length) {
      // Several were sent since the page was last renewed: tell of all that were not decided.
      address.searchParams.set('refused', [...refused].join(','));
      const all = await fetch(address, { headers: { Accept: 'text/html' } });
      html = all.ok ? await all.text() : html;
    }
    if (waiting > 0) {
      return;
    }
    refused.clear();
    show(address, html, led);
  }

  function show(address, html, led) {
    const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('contenu');
    if (!fresh) {
      location.assign(address);
      return;
    }
    const focused = main.contains(document.activeElement) && document.activeElement !== main;
    const here = led || current()?.classList.contains('case--decided') ? null : current()?.id;
    const picked = new Set([...main.querySelectorAll('input[name=pick]:checked')].map((each) => each.value));
    main.replaceChildren(...fresh.childNodes);
    history.replaceState(null, '', address);
    prepare();
    main.querySelectorAll('input[name=pick]').forEach((each) => { each.checked = picked.has(each.value); });
    const stays = here && document.getElementById(here);
    const problem = main.querySelector('.error-summary');
    if (problem) {
      problem.focus();
    } else if (stays || current()) {
      select(stays || current(), focused || document.activeElement === document.body);
      main.querySelector('[data-refusals]')?.scrollIntoView({ block: 'nearest' });
    } else {
      main.focus();
    }
  }

  function decide(button) {
    const chosen = current();
    const fields = [['act', button.value]];
    verdict()?.querySelectorAll('select, textarea').forEach((field) => fields.push([field.name, field.value]));
    const list = open();
    const at = list.indexOf(chosen);
    chosen.classList.add('case--decided');
    say(button.dataset.act === 'approve' ? 'approved' : 'removed');
    send(fields, chosen);
    select(list[at + 1] ?? list[at - 1]);
  }

  /** Whether the server would ask for more than was said. */
  function isUnfinished(button) {
    const ground = main.querySelector('#ground')?.value ?? '';
    const explanation = main.querySelector('#explanation')?.value.trim() ?? '';
    return button.dataset.act === 'remove' && !button.dataset.ground
      && (ground === '' || ground === 'OTHER' && explanation === '');
  }

  main.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (kind !== 'list' || !button) {
      return;
    }
    if (button.dataset.act && !isUnfinished(button)) {
      event.preventDefault();
      select(button.closest('.case'), false);
      decide(button);
    } else if (event.target.matches('[data-undo]')) {
      event.preventDefault();
      send([['act', button.value]]);
    }
  });

  main.addEventListener('click', (event) => {
    if (event.target.closest('[data-help]')) {
      help();
      return;
    }
    const link = event.target.closest('a.case__open, a[data-reason], a[data-skip]');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || kind !== 'list' || !verdict()) {
      return;
    }
    event.preventDefault();
    if (link.matches('[data-skip]')) {
      step(1);
      return;
    }
    select(link.closest('.case'));
    if (link.matches('[data-reason]')) {
      reason();
    }
  });

  main.addEventListener('change', (event) => {
    if (event.target.matches('[data-pick-all]')) {
      main.querySelectorAll('input[name=pick]').forEach((each) => { each.checked = event.target.checked; });
    }
  });

  /* --- keys --- */
  function undo() {
    // What was just decided may still be on its way; its undo is there when the page is renewed.
    chain.then(() => setTimeout(() => main.querySelector('[data-undo] button')?.click()));
  }

  function digit(number) {
    const inReasons = document.activeElement?.closest('.grounds');
    const target = inReasons
      ? inReasons.querySelectorAll('button')[number - 1]
      : main.querySelector(`[data-digit="${number}"]`);
    target?.click();
  }

  function help() {
    const keys = main.querySelector('[data-keys]');
    if (keys) {
      keys.hidden = !keys.hidden;
    }
  }

  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    f: () => { if (verdict() && !verdict().hidden) { verdict().querySelector('[data-act=approve]')?.click(); } },
    d: reason,
    x: () => current()?.querySelector('input[name=pick]')?.click(),
    u: undo,
    '?': help,
    Escape: () => current()?.focus(),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat && !'jk'.includes(event.key)) {
      return;
    }
    if (isTyping(event.target) && event.key !== 'Escape') {
      return;
    }
    if (/^[1-9]$/.test(event.key)) {
      event.preventDefault();
      digit(Number(event.key));
    } else if (Object.hasOwn(KEYS, event.key)) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });

  prepare();
  const problem = main.querySelector('.error-summary');
  if (problem) {
    problem.focus();
  } else if (location.hash.startsWith('#case-')) {
    select(current());
  }
})();
