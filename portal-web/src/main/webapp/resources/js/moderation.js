/*
 * Keys for the moderators' desk. Every act is a button of a form and works without this file; here keys press the
 * buttons, a decision is sent behind the page, and the next case is there at once. What the server refuses comes back
 * to the list, so nothing is lost by going fast.
 */
(() => {
  'use strict';

  const main = document.getElementById('contenu');
  const desk = main.querySelector('[data-desk]');
  const kind = desk?.dataset.desk;
  if (!kind) {
    return;
  }

  const REFILL_BELOW = 12;
  const UNDO_SHOWN = 10;
  const PULSE_EVERY = 20000;

  /* --- what stands in the page --- */
  const cases = () => [...main.querySelectorAll('.case')];
  const isOpen = (each) => !each.hidden && each.dataset.taken !== 'true';
  const open = () => cases().filter(isOpen);
  const current = () => main.querySelector('.case[aria-current="true"]');
  // The verdict on one case goes along with it; that on a whole branch stays where it is.
  let panel = main.querySelector('.case [data-verdict]');
  const verdict = () => panel ?? main.querySelector('[data-verdict]');
  const list = () => main.querySelector('.case-list');
  const words = main.querySelector('[data-announce]');

  function say(name) {
    if (words) {
      words.textContent = words.dataset[name];
    }
  }

  function prepare(within) {
    within.querySelectorAll('kbd[hidden], [data-help][hidden], .bulk-bar [hidden]').forEach((each) => each.removeAttribute('hidden'));
  }

  /* --- moving between cases: the one panel with the verdict goes along --- */
  function select(next, focus = true) {
    if (!next) {
      say('end');
      return;
    }
    const before = current();
    before?.setAttribute('aria-current', 'false');
    next.setAttribute('aria-current', 'true');
    if (panel && (next !== before || panel.parentElement !== next)) {
      take(next);
    }
    if (focus) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'nearest' });
    }
  }

  function take(next) {
    panel.hidden = next.dataset.own === 'true' || next.dataset.taken === 'true';
    panel.querySelectorAll('button[data-act]').forEach((button) => {
      button.value = [button.dataset.act, next.dataset.key, button.dataset.ground].filter(Boolean).join(':');
    });
    panel.querySelectorAll('select, textarea').forEach((field) => { field.value = ''; });
    panel.querySelectorAll('details').forEach((more) => { more.open = false; });
    panel.querySelector('[data-file]')?.setAttribute('href', next.dataset.file);
    next.append(panel);
  }

  function step(way) {
    const all = open();
    const at = all.indexOf(current());
    select(at < 0 ? all[0] : all[at + way]);
  }

  function reason() {
    const first = verdict()?.querySelector('.grounds button');
    if (first && !verdict().hidden) {
      first.focus();
    }
  }

  /* --- deciding: one request after the other; what was decided can be taken back in the same order --- */
  const done = [];
  const known = new Set();

  function number(each) {
    known.add(each.id);
    each.dataset.order = known.size;
  }

  let chain = Promise.resolve();

  async function send(fields) {
    const response = await fetch(desk.dataset.acts, {
      method: 'POST', body: new URLSearchParams(fields), headers: { Accept: 'application/json' }, keepalive: true,
    });
    if (!(response.headers.get('Content-Type') ?? '').startsWith('application/json')) {
      if (response.redirected) {
        // Signed out meanwhile: go where the server led.
        location.assign(response.url);
      }
      throw new Error(`The desk answered ${response.status}`);
    }
    return response.json();
  }

  function inTurn(work) {
    chain = chain.then(work, work);
    return chain;
  }

  function decide(button) {
    const chosen = current();
    const fields = [['act', button.value]];
    verdict()?.querySelectorAll('select, textarea').forEach((field) => fields.push([field.name, field.value]));
    const all = open();
    const at = all.indexOf(chosen);
    const act = { chosen, approved: button.dataset.act === 'approve', decision: null };
    done.push(act);
    select(all[at + 1] ?? all[at - 1], false);
    chosen.hidden = true;
    current()?.focus({ preventScroll: true });
    current()?.scrollIntoView({ block: 'nearest' });
    say(act.approved ? 'approved' : 'removed');
    toast(act);
    inTurn(() => send(fields).then((answer) => settle(act, answer), () => bring(act, 'failed')));
    refillSoon();
  }

  function settle(act, answer) {
    const [made] = answer.made;
    if (made) {
      act.decision = made.decision;
      act.chosen.setAttribute('aria-current', 'false');
      act.chosen.remove();
      return;
    }
    bring(act, 'refused');
    tellRefusals(answer.refused);
  }

  /** A case that was not decided is there again. */
  function bring(act, why) {
    done.splice(done.indexOf(act), 1);
    act.chosen.hidden = false;
    act.chosen.classList.add('case--back');
    if (why === 'refused') {
      // Somebody else has decided, or its writer changed it: there is nothing to press before it is read again.
      act.chosen.dataset.taken = 'true';
    }
    hideToast(act);
    say('failed');
    if (!open().includes(current())) {
      select(open()[0], false);
    }
  }

  /** Puts a case back to where it stood among the others. */
  function put(chosen) {
    const order = (each) => Number(each.dataset.order);
    const later = cases().find((each) => each !== chosen && order(each) > order(chosen));
    if (later) {
      later.before(chosen);
    } else {
      list().append(chosen);
    }
    chosen.hidden = false;
  }

  /** The page that tells of refusals says who decided what and when. */
  async function tellRefusals(refused) {
    const address = new URL(location.href);
    address.searchParams.set('refused', refused.map((each) => `${each.comment}.${each.code}`).join(','));
    const response = await fetch(address, { headers: { Accept: 'text/html' } });
    const told = parse(await response.text())?.querySelector('[data-refusals]');
    if (told) {
      const before = main.querySelector('[data-refusals]');
      if (before) {
        before.querySelector('ul').append(...told.querySelectorAll('li'));
      } else {
        main.querySelector('.desk__head').after(told);
      }
      main.querySelector('[data-refusals]').scrollIntoView({ block: 'nearest' });
    }
  }

  function undo() {
    if (done.length === 0) {
      main.querySelector('[data-undo] button')?.click();
      return;
    }
    const act = done.pop();
    hideToast(act);
    inTurn(async () => {
      if (!act.decision) {
        return;
      }
      try {
        const answer = await send([['act', `undo:${act.decision}`]]);
        const [made] = answer.made;
        if (!made) {
          say('failed');
          return;
        }
        act.chosen.dataset.key = `${made.comment}:${made.version}`;
        act.chosen.querySelectorAll('input[name=pick]').forEach((pick) => { pick.value = act.chosen.dataset.key; });
        act.chosen.querySelectorAll('.case__acts button[data-act]').forEach((button) => { button.value = `${button.dataset.act}:${act.chosen.dataset.key}`; });
        put(act.chosen);
        select(act.chosen);
        say('undone');
      } catch {
        done.push(act);
        say('failed');
      }
    });
  }

  /* --- the toast: what was done, and how long it is offered to be taken back --- */
  const toastPlace = main.querySelector('[data-toast]');
  let toasted = null;
  let ticking = 0;

  function toast(act) {
    if (!toastPlace) {
      return;
    }
    toasted = act;
    const said = act.chosen.querySelector('.case__text')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    toastPlace.querySelector('[data-toast-text]').textContent = words.dataset[act.approved ? 'approved' : 'removed'];
    toastPlace.querySelector('[data-toast-said]').textContent = said.length > 60 ? `${said.slice(0, 60)}…` : said;
    toastPlace.hidden = false;
    let left = UNDO_SHOWN;
    const tick = () => {
      toastPlace.querySelector('[data-toast-left]').textContent = left;
      left -= 1;
      if (left < 0) {
        hideToast(act);
      }
    };
    clearInterval(ticking);
    tick();
    ticking = setInterval(tick, 1000);
  }

  function hideToast(act) {
    if (toastPlace && toasted === act) {
      clearInterval(ticking);
      toastPlace.hidden = true;
      toasted = null;
    }
  }

  /* --- more of the queue before it runs out --- */
  let filling = false;
  let drained = false;

  function parse(html) {
    return new DOMParser().parseFromString(html, 'text/html').getElementById('contenu');
  }

  function here() {
    const address = new URL(location.href);
    ['case', 'undo', 'undone', 'refused'].forEach((name) => address.searchParams.delete(name));
    address.hash = '';
    return address;
  }

  async function refillSoon() {
    if (filling || !list() || drained && open().length > 0 || open().length >= REFILL_BELOW) {
      return;
    }
    filling = true;
    try {
      if (open().length === 0) {
        // Nothing is left here: what was decided has to be in before the server is asked.
        await chain;
      }
      const response = await fetch(here(), { headers: { Accept: 'text/html' } });
      const fresh = response.ok ? parse(await response.text()) : null;
      const more = [...(fresh?.querySelectorAll('.case') ?? [])].filter((each) => !known.has(each.id));
      drained = more.length === 0;
      const offered = fresh?.querySelector('.case [data-verdict]');
      offered?.remove();
      panel ??= offered;
      more.forEach((each) => {
        each.setAttribute('aria-current', 'false');
        prepare(each);
        list().append(each);
        number(each);
      });
      if (fresh && drained && open().length === 0 && done.every((act) => act.decision)) {
        const note = fresh.querySelector('.empty');
        if (note) {
          main.querySelector('form[data-cases]').after(note);
          main.querySelector('.bulk-bar')?.setAttribute('hidden', 'hidden');
        }
      } else if (!open().includes(current())) {
        select(open()[0]);
      }
      renewCounts(fresh);
    } catch {
      // Asked again with the next decision.
    } finally {
      filling = false;
    }
  }

  function renewCounts(fresh) {
    fresh?.querySelectorAll('[data-count]').forEach((each) => {
      const shown = main.querySelector(`[data-count="${each.dataset.count}"]`);
      if (shown) {
        shown.textContent = each.textContent;
        shown.className = each.className;
      }
    });
  }

  /* --- the desk lives: counts are renewed, and what the moderator has stays theirs --- */
  async function pulse() {
    if (document.hidden) {
      return;
    }
    try {
      const response = await fetch(desk.dataset.pulse, { method: 'POST', headers: { Accept: 'application/json' } });
      if (!response.ok || !(response.headers.get('Content-Type') ?? '').startsWith('application/json')) {
        return;
      }
      const { counts } = await response.json();
      counts.forEach(({ queue, count, due }) => {
        const shown = main.querySelector(`[data-count="${queue}"]`);
        if (shown) {
          shown.textContent = count;
          shown.classList.toggle('desk-nav__count--due', due);
        }
      });
      if (counts.some(({ queue, count }) => queue === desk.dataset.queue && count !== '0')) {
        drained = false;
        refillSoon();
      }
    } catch {
      // The next one may come through.
    }
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
    if (kind !== 'list' || !button?.dataset.act || isUnfinished(button)) {
      return;
    }
    event.preventDefault();
    select(button.closest('.case'), false);
    decide(button);
  });

  main.addEventListener('click', (event) => {
    if (event.target.closest('[data-help]')) {
      help();
      return;
    }
    if (event.target.closest('[data-toast-undo]')) {
      undo();
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
      open().forEach((each) => each.querySelectorAll('input[name=pick]').forEach((pick) => { pick.checked = event.target.checked; }));
    }
  });

  /* --- keys --- */
  function digit(number) {
    const inReasons = document.activeElement?.closest('.grounds');
    const target = inReasons
      ? inReasons.querySelectorAll('button')[number - 1]
      : main.querySelector(`[data-digit="${number}"]`);
    target?.click();
  }

  function nextQueue() {
    const tabs = [...main.querySelectorAll('[data-digit]')];
    const at = tabs.findIndex((tab) => tab.matches('[aria-current]'));
    tabs[(at + 1) % tabs.length]?.click();
  }

  function help() {
    const keys = main.querySelector('[data-keys]');
    if (keys?.open) {
      keys.close();
    } else {
      keys?.showModal();
    }
  }

  function zen(on) {
    document.documentElement.toggleAttribute('data-zen', on);
    try {
      sessionStorage.setItem('desk-zen', on ? 'on' : '');
    } catch {
      // Not remembered, then.
    }
  }

  function unfold() {
    const folded = current()?.querySelector('.case__folded');
    if (folded) {
      folded.open = !folded.open;
    }
  }

  /** What can be done about the writer. */
  function sanction() {
    const person = current()?.querySelector('[data-person]') ?? main.querySelector('aside [data-person]');
    if (person) {
      location.assign(`${person.href}#acts`);
    }
  }

  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    f: () => { if (verdict() && !verdict().hidden) { verdict().querySelector('[data-act=approve]')?.click(); } },
    d: reason,
    b: sanction,
    o: () => verdict()?.querySelector('[data-file]')?.click(),
    w: () => (current()?.querySelector('[data-branch]') ?? main.querySelector('aside [data-branch]'))?.click(),
    l: () => current()?.querySelector('[data-lock]')?.click(),
    v: unfold,
    x: () => current()?.querySelector('input[name=pick]')?.click(),
    u: undo,
    t: nextQueue,
    z: () => zen(!document.documentElement.hasAttribute('data-zen')),
    '?': help,
    '/': () => main.querySelector('#q')?.focus(),
    Escape: () => current()?.focus(),
  };

  const isTyping = (element) => element?.matches?.('textarea, select, input:not([type=checkbox])') ?? false;

  document.addEventListener('keydown', (event) => {
    const search = main.querySelector('#q');
    if (event.ctrlKey && event.key === 'f' && search && document.activeElement !== search) {
      // A second press is the browser's own search again.
      event.preventDefault();
      search.focus();
      search.select();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat && !'jk'.includes(event.key)) {
      return;
    }
    if (isTyping(event.target) && event.key !== 'Escape') {
      return;
    }
    if (main.querySelector('[data-keys]')?.open) {
      // Nothing is decided behind the sheet of keys; Escape closes it by itself.
      if (event.key === '?') {
        event.preventDefault();
        help();
      }
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

  prepare(main);
  cases().forEach(number);
  try {
    zen(sessionStorage.getItem('desk-zen') === 'on');
  } catch {
    // Not remembered, then.
  }
  if (kind === 'list') {
    setInterval(pulse, PULSE_EVERY);
  }
  const problem = main.querySelector('.error-summary');
  if (problem) {
    problem.focus();
  } else if (location.hash.startsWith('#case-')) {
    select(current());
  }
})();
