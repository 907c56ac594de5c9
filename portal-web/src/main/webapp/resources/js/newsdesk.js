/*
 * Keys and ticks of the newsroom's list. Everything works without; this only spares the way to the mouse:
 * j and k go from article to article, Enter opens, x ticks, / searches, n begins an article, ? tells.
 */
(() => {
  'use strict';

  const desk = document.querySelector('[data-newsdesk]');
  if (!desk) return;

  const rows = [...desk.querySelectorAll('[data-row]')];
  const tickOf = row => row.querySelector('input[name="pick"]');
  const keys = desk.querySelector('[data-keys]');
  const help = desk.querySelector('[data-help]');
  let here = -1;

  const toggleKeys = () => { keys.hidden = !keys.hidden; };
  help.hidden = false;
  help.addEventListener('click', toggleKeys);

  const go = to => {
    if (!rows.length) return;
    if (here >= 0) rows[here].removeAttribute('data-here');
    here = Math.min(Math.max(to, 0), rows.length - 1);
    rows[here].setAttribute('data-here', '');
    rows[here].querySelector('.work__headline a').focus();
    rows[here].scrollIntoView({ block: 'nearest' });
  };
  rows.forEach((row, index) => row.addEventListener('focusin', () => {
    if (here >= 0 && here !== index) rows[here].removeAttribute('data-here');
    here = index;
  }));

  const all = desk.querySelector('[data-tick-all]');
  const bulk = desk.querySelector('.bulk');
  if (all) {
    // The next texts of published articles stand in the list without a tick.
    const ticks = rows.map(tickOf).filter(tick => tick);
    const count = () => ticks.filter(tick => tick.checked).length;
    const show = () => {
      all.checked = count() === ticks.length;
      all.indeterminate = count() > 0 && !all.checked;
    };
    all.closest('label').hidden = false;
    all.addEventListener('change', () => {
      ticks.forEach(tick => { tick.checked = all.checked; });
      show();
    });
    ticks.forEach(tick => tick.addEventListener('change', () => {
      show();
      if (tick.checked) bulk.open = true;
    }));
    show();
  }

  const typing = element => element.matches('input:not([type="checkbox"]), select, textarea, [contenteditable]');
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const acts = {
      j: () => go(here + 1),
      k: () => go(here - 1),
      x: () => { if (here >= 0 && tickOf(rows[here])) tickOf(rows[here]).click(); },
      '/': () => document.getElementById('q').focus(),
      n: () => { location.href = '/newsroom/articles/new'; },
      '?': toggleKeys
    };
    const act = acts[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
})();
