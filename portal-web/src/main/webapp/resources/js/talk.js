/* In a conversation: tells of new comments, and keeps what is being written when the network fails. All works without it. */
(() => {
  "use strict";

  const talk = document.getElementById("commentaires");
  if (!talk) {
    return;
  }

  const here = new URLSearchParams(location.search);
  // By its name: which element the address points at is not known to style yet.
  const shown = document.getElementById(location.hash.slice(1));

  // --- what is new: asked for while somebody looks, less and less often while nothing comes

  const news = talk.querySelector("[data-pulse]");
  const least = 30000;
  const most = 600000;
  let wait = least;
  let timer = 0;

  function tell(count) {
    const { lang } = document.documentElement;
    const forms = Object.fromEntries(news.dataset.words.split("|").map((each) => each.split(/:(.*)/s)));
    const words = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
    const link = document.createElement("a");
    const to = new URL(news.dataset.to, location.href);
    // Whoever replies goes on replying there.
    for (const name of ["reply", "quote", "edit"].filter((each) => here.has(each))) {
      to.searchParams.set(name, here.get(name));
    }
    link.href = to;
    link.className = "button button--small";
    link.textContent = words.replace("{0}", count.toLocaleString(lang));
    if (news.textContent !== link.textContent) {
      news.replaceChildren(link);
    }
  }

  async function ask() {
    clearTimeout(timer);
    if (document.hidden || navigator.connection?.saveData) {
      return;
    }
    try {
      // Without cookies: the answer is the same for everyone, and kept for everyone.
      const answer = await fetch(news.dataset.pulse, { credentials: "omit" });
      if (answer.status === 404) {
        return;
      }
      const count = answer.ok ? Number(await answer.text()) : 0;
      wait = Math.min(most, wait * 1.5);
      if (count > 0) {
        tell(count);
      }
    } catch {
      wait = Math.min(most, wait * 2);
    }
    timer = setTimeout(ask, wait);
  }

  if (news) {
    timer = setTimeout(ask, wait);
    document.addEventListener("visibilitychange", () => {
      wait = least;
      ask();
    });
  }

  // --- what is being written: kept here until it has arrived

  const form = talk.querySelector("form[data-copy]");
  const field = form?.elements.text;
  const week = 7 * 24 * 3600 * 1000;
  const prefix = "talk:";
  const stores = (act) => {
    try {
      return act(localStorage);
    } catch {
      return null; // Some browsers keep nothing, and some are full.
    }
  };
  const read = (name) => stores((store) => JSON.parse(store.getItem(name)));
  const drop = (name) => stores((store) => store.removeItem(name));

  for (const name of stores((store) => Object.keys(store)) ?? []) {
    if (name.startsWith(prefix)) {
      const kept = read(name);
      const [path] = name.slice(prefix.length).split(" ");
      const led = location.pathname === path || location.pathname === `${path}/comments`;
      // It has arrived when it was sent and its comment, or the portal's own copy of it, is what the browser was led to.
      const arrived = kept?.sent && kept.sent !== location.href && led && (shown?.classList.contains("comment") || here.has("draft"));
      if (!kept || Date.now() - kept.at > week || arrived) {
        drop(name);
      }
    }
  }
  if (!form) {
    return;
  }

  const said = form.querySelector("[data-offline]");
  const name = `${prefix}${form.dataset.copy}`;
  const key = form.elements.key;
  let going = false;

  const say = (what) => {
    said.textContent = what ? said.dataset[what] : "";
  };
  const keep = (sent) => {
    if (field.value.trim() === "") {
      drop(name);
      return;
    }
    const copy = { text: field.value, base: field.defaultValue, key: key?.value, at: Date.now(), sent };
    stores((store) => store.setItem(name, JSON.stringify(copy)));
  };
  const restore = () => {
    const kept = read(name);
    if (kept && ["", kept.base].includes(field.defaultValue) && kept.text !== field.defaultValue) {
      field.value = kept.text;
      if (key && kept.key) {
        // The same sending as before: it is posted once, should it have arrived after all.
        key.value = kept.key;
      }
      form.closest("details")?.setAttribute("open", "");
      say(kept.sent ? "unsure" : "restored");
    }
  };

  field.addEventListener("input", () => keep());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (going) {
      return;
    }
    going = true;
    keep();
    const patience = new AbortController();
    const end = setTimeout(() => patience.abort(), 15000);
    try {
      // Whether the portal can be reached: a form that is sent into nothing would take the page away.
      await fetch(form.dataset.reach, { method: "HEAD", cache: "no-store", credentials: "omit", signal: patience.signal });
      keep(location.href);
      form.submit();
    } catch {
      going = false;
      say("offline");
    } finally {
      clearTimeout(end);
    }
  });
  addEventListener("online", () => {
    if (said.textContent === said.dataset.offline) {
      say("online");
    }
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      going = false;
      restore();
    }
  });
  restore();
})();
