/*
 * Comfort for the page on which articles are written. The page works without it: every field is a plain field, every
 * act a plain form. This adds a writing surface over the text, the library in a dialogue, counters, a copy of what was
 * typed on this device, and a warning before it is left unsaved.
 */
(() => {
  "use strict";

  const form = document.getElementById("editor");
  const words = document.getElementById("editor-words").dataset;
  const writable = form.dataset.writable === "true";
  const TINYMCE = "/webjars/tinymce/6.8.3";
  const LIBRARY = "/newsroom/media";

  const fragment = (id) => document.getElementById(id).content.cloneNode(true);
  const field = (name) => form.elements.namedItem(name);
  const surface = () => (window.tinymce ? window.tinymce.get("body") : null);

  /* --- what stands in the form --- */

  const FIELDS = ["headline", "standfirst", "body", "section", "tags", "moreTags", "byline", "moreNames", "language",
    "commentPolicy", "picture", "figureAlt", "figureCaption", "figureCredit", "figureLicence", "slug", "sourceName", "sourceUrl", "sourceLicence",
    "searchTitle", "searchDescription", "shareTitle", "shareText", "typography"];

  const isBox = (name) => field(name).type === "checkbox";

  function contents() {
    if (surface()) {
      surface().save();
    }
    return Object.fromEntries(FIELDS.map((name) => [name, isBox(name) ? String(field(name).checked) : field(name).value]));
  }

  function fill(saved) {
    for (const name of FIELDS.filter((each) => typeof saved[each] === "string")) {
      if (isBox(name)) {
        field(name).checked = saved[name] === "true";
      } else if (name !== "picture") {
        field(name).value = saved[name];
      }
    }
    choosePicture(saved.picture || "");
    if (surface()) {
      surface().setContent(saved.body || "");
    }
    changed();
  }

  /* --- counters and the list of what is missing --- */

  for (const name of ["headline", "standfirst", "searchTitle", "searchDescription", "shareTitle", "shareText"]) {
    const counter = document.createElement("span");
    counter.className = "field__count";
    const count = () => {
      const signs = [...field(name).value].length;
      counter.textContent = (signs === 1 ? words.signsOne : words.signs).replace("{0}", signs);
    };
    field(name).closest(".field").append(counter);
    field(name).addEventListener("input", count);
    form.addEventListener("editor:filled", count);
    count();
  }

  /** How other sites show the article: each line says the first of its fields that holds something. */
  function show() {
    for (const line of document.querySelectorAll("[data-says]")) {
      line.textContent = line.dataset.says.split(" ").map((name) => field(name).value.trim()).find(Boolean) || "";
    }
  }
  form.addEventListener("input", show);
  form.addEventListener("editor:filled", show);

  const WORDS_A_MINUTE = 220;
  const minutes = document.createElement("span");
  minutes.className = "field__count";
  field("body").closest(".field").append(minutes);

  function tick() {
    const now = contents();
    const text = (html) => html.replace(/<[^>]*>|&nbsp;|\s/g, "");
    const read = now.body.replace(/<[^>]*>|&nbsp;/g, " ").split(/\s+/).filter(Boolean).length;
    // As readers will be told it: never less than a minute.
    minutes.textContent = words.minutes.replace("{0}", Math.max(1, Math.round(read / WORDS_A_MINUTE)));
    const done = {
      headline: now.headline.trim() !== "",
      standfirst: now.standfirst.trim() !== "",
      body: text(now.body) !== "",
      section: now.section !== "",
      picture: now.picture !== "",
      figureAlt: now.picture === "" || now.figureAlt.trim() !== "",
      byline: now.byline.trim() !== "",
    };
    const optional = { picture: true, byline: true, figureAlt: now.picture === "" };
    for (const item of document.querySelectorAll("[data-check]")) {
      const name = item.dataset.check;
      item.classList.toggle("checks__item--done", done[name]);
      item.classList.toggle("checks__item--due", !done[name] && !optional[name]);
      item.classList.toggle("checks__item--moot", name === "figureAlt" && now.picture === "");
      const icon = item.querySelector("use");
      const sign = done[name] ? "check" : optional[name] ? "info" : "warn";
      icon.setAttribute("href", icon.getAttribute("href").replace(/#.*/, "#" + sign));
    }
  }

  /* --- a copy on this device, and the warning --- */

  const DAYS_KEPT = 7;
  // Several people may use one device: what one of them typed is nobody else's.
  const key = (id) => "pia-editor-" + form.dataset.writer + "-" + id;
  const own = key(form.dataset.article);
  // A copy that was found and not yet decided on; typing goes on beside it.
  const found = own + "-found";
  const fresh = form.dataset.article === "new";
  const state = document.getElementById("editor-state");
  let first = null;
  let keptHere = false;
  let leaving = false;
  let waiting = 0;

  /** Whether something stands here that the newsroom does not have. */
  const unsent = () => first !== null && JSON.stringify(contents()) !== (keptThere ?? first);

  function keep() {
    clearTimeout(waiting);
    waiting = 0;
    if (!unsent()) {
      if (keptHere) {
        localStorage.removeItem(own);
        keptHere = false;
      }
      return;
    }
    try {
      localStorage.setItem(own, JSON.stringify({
        at: Date.now(),
        fields: contents(),
        // What it began from: without that nobody could tell later who changed what.
        base: fresh ? "" : field("base").value,
        version: field("version").value,
        copyVersion: field("copyVersion").value,
        // Whether it may have arrived although no answer was heard.
        away: answerLost || Boolean(sending),
      }));
      keptHere = true;
      if (!overtaken && !sending) {
        state.textContent = words.kept.replace("{0}", clock(Date.now()));
      }
    } catch (full) {
      state.textContent = words.notKept;
    }
  }

  function changed() {
    tick();
    form.dispatchEvent(new CustomEvent("editor:filled"));
    if (!waiting) {
      waiting = setTimeout(keep, 2000);
    }
    rest();
  }

  /* --- the same at the newsroom, so that it is there on every device --- */

  const REST = 3000;
  const PATIENCE = 15000;
  const PARTING_LIMIT = 60000;
  const keptAt = location.pathname + "/keep";
  let resting = 0;
  let sending = null;
  let keptThere = null;
  let answerLost = false;
  const sheet = document.getElementById("sheet");
  const review = document.getElementById("review");
  // While two texts are being made one, nothing is kept but here.
  let overtaken = Boolean(document.getElementById("conflict"));

  /** Sends what was typed once nobody has typed for a while. A new article has no place there before it is saved. */
  function rest() {
    clearTimeout(resting);
    if (writable && !fresh && !overtaken) {
      resting = setTimeout(() => send(), REST);
    }
  }

  /** The form as the newsroom keeps it: what the page began from and a note that was begun are none of it. */
  function sheets() {
    const all = new FormData(form);
    all.delete("base");
    all.delete("remark");
    return new URLSearchParams(all);
  }

  /**
   * Sends it now.
   *
   * @param parting whether this page may be gone before the answer comes
   */
  function send(parting = false) {
    const now = JSON.stringify(contents());
    if (sending || leaving || overtaken || sheet.inert || !unsent()) {
      return;
    }
    state.textContent = words.keeping;
    const body = sheets();
    const patience = new AbortController();
    const end = setTimeout(() => patience.abort(), PATIENCE);
    sending = fetch(keptAt, {
      method: "POST",
      credentials: "same-origin",
      redirect: "manual",
      signal: patience.signal,
      // A browser carries no more than this for a page that is gone; the copy on this device has it all the same.
      keepalive: parting && body.toString().length < PARTING_LIMIT,
      body,
    }).then((response) => heard(response, now)).catch(() => {
      // It may have been kept all the same; only the answer did not come.
      answerLost = true;
      say(words.offline);
    }).finally(() => {
      clearTimeout(end);
      sending = null;
      if (answerLost) {
        clearTimeout(resting);
        resting = setTimeout(() => send(), PATIENCE);
      } else if (JSON.stringify(contents()) !== now) {
        rest();
      }
    });
    keep();
  }

  function part() {
    keep();
    if (writable && !fresh) {
      send(true);
    }
  }

  async function heard(response, sent) {
    if (response.type === "opaqueredirect" || response.status === 401) {
      say(words.signedOut);
      return;
    }
    if (response.status !== 200 && response.status !== 409) {
      say(words.refused);
      return;
    }
    const answer = await response.json();
    if (response.status === 200) {
      field("copyVersion").value = answer.copyVersion;
      field("base").value = sent;
      keptThere = sent;
      answerLost = false;
      say(words.keptThere, clock(answer.at));
    } else if (answer.code === "article.taken-over") {
      giveWay(words.taken, answer);
    } else if (answer.code !== "article.stale") {
      say(words.refused);
    } else if (answer.own && answerLost) {
      // What is newer there is what this page sent without hearing that it arrived.
      field("copyVersion").value = answer.copyVersion;
      answerLost = false;
      rest();
    } else {
      giveWay(words.overtaken, answer);
    }
  }

  /** From now on what is typed stays here, until it and what somebody else has stored are made one. */
  function giveWay(sentence, { who, at }) {
    overtaken = true;
    clearTimeout(resting);
    say(sentence, who || words.somebody, clock(at));
    review.hidden = false;
  }

  const clock = (at) => new Date(at).toLocaleTimeString(form.dataset.printing, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

  function say(sentence, ...facts) {
    keep();
    state.textContent = facts.reduce((said, fact, place) => said.replace("{" + place + "}", fact), sentence);
  }

  // Whoever takes over loads the page again; what is not sent yet is found there.
  document.getElementById("presence")?.addEventListener("submit", () => {
    keep();
    leaving = true;
  });
  window.addEventListener("online", rest);
  window.addEventListener("pagehide", part);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      part();
    }
  });

  function forgetOld() {
    for (const name of Object.keys(localStorage).filter((each) => each.startsWith("pia-editor-"))) {
      const kept = JSON.parse(localStorage.getItem(name));
      if (Date.now() - kept.at > DAYS_KEPT * 86400000) {
        localStorage.removeItem(name);
      }
    }
  }

  /** Whether the very page that was left has come back. */
  const cameBack = () => performance.getEntriesByType("navigation").some(({ type }) => type === "reload" || type === "back_forward");

  /** What was typed here and never arrived. Where nobody has written since, it stands in its place again. */
  function offer() {
    if (form.dataset.done) {
      localStorage.removeItem(own);
      localStorage.removeItem(key("new"));
      // Told once: loading the page again must not throw away a copy made since.
      history.replaceState(null, "", location.pathname);
      return;
    }
    const name = localStorage.getItem(own) ? own : found;
    const kept = JSON.parse(localStorage.getItem(name) || "null");
    if (!kept || !writable) {
      return;
    }
    localStorage.removeItem(name);
    if (JSON.stringify(kept.fields) === JSON.stringify(contents())) {
      return;
    }
    const same = kept.version === field("version").value && kept.copyVersion === field("copyVersion").value;
    if (fresh ? cameBack() : same) {
      // If it did arrive after all, what is newer there is no rival's.
      answerLost = Boolean(kept.away);
      const stored = contents();
      fill(kept.fields);
      keep();
      tell("restored-template", kept, { undo: () => fill(stored) });
    } else {
      localStorage.setItem(found, JSON.stringify(kept));
      const forget = () => localStorage.removeItem(found);
      const restore = () => {
        forget();
        fill(kept.fields);
        keep();
      };
      tell("restore-template", kept, fresh ? { restore, forget } : { review: () => meet(kept, forget), forget });
    }
  }

  /** Somebody has written since: taking it up again unseen would wipe that out. */
  function meet(kept, forget) {
    forget();
    fill(kept.fields);
    for (const name of ["base", "version", "copyVersion"]) {
      field(name).value = kept[name] || "0";
    }
    form.requestSubmit(review);
  }

  /** Says above the form that a copy was found, with the acts that it leaves to choose. */
  function tell(template, { at }, acts) {
    const notice = fragment(template).firstElementChild;
    for (const button of notice.querySelectorAll("[data-act]")) {
      if (!acts[button.dataset.act]) {
        button.remove();
      }
    }
    const time = notice.querySelector("[data-at]");
    time.dateTime = new Date(at).toISOString();
    time.textContent = new Date(at).toLocaleString(form.dataset.printing, { dateStyle: "long", timeStyle: "short", hourCycle: "h23" });
    notice.addEventListener("click", (event) => {
      const act = acts[event.target.dataset.act];
      if (act) {
        notice.remove();
        act();
        field("headline").focus();
      }
    });
    document.getElementById("editor-notices").append(notice);
  }

  function begin() {
    // A page that shows what was refused or has come too late holds what nobody has stored yet.
    const refused = document.querySelector("#editor-notices .error-summary, #conflict");
    first = refused && !form.dataset.done ? "" : JSON.stringify(contents());
    forgetOld();
    if (!refused || form.dataset.done) {
      offer();
    }
    tick();
    if (refused) {
      refused.focus();
    }
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => {
    if (surface()) {
      surface().save();
    }
    if (event.submitter && event.submitter.formTarget === "_blank") {
      return;
    }
    clearTimeout(resting);
    if (sending) {
      // The form has to name the version that this brings.
      event.preventDefault();
      const { submitter } = event;
      sending.finally(() => form.requestSubmit(submitter));
      return;
    }
    // The copy stays until the next page says that it was stored: the sign-in may have run out meanwhile.
    keep();
    leaving = true;
  });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && writable && unsent()) {
      event.preventDefault();
    }
  });
  // Coming back by the browser's button shows the page as it was left.
  window.addEventListener("pageshow", () => { leaving = false });

  /* --- a note that was begun: it waits here, and goes only when it is sent --- */

  const remark = document.getElementById("remark");

  if (remark) {
    const begun = "pia-note-" + form.dataset.article;
    const sent = begun + "-sent";
    let sending = false;
    if (sessionStorage.getItem(sent) && location.hash.startsWith("#note-")) {
      sessionStorage.removeItem(begun);
    }
    sessionStorage.removeItem(sent);
    remark.value = remark.value || sessionStorage.getItem(begun) || "";
    document.getElementById("remark-along").remove();
    remark.addEventListener("input", (event) => {
      event.stopPropagation();
      sessionStorage.setItem(begun, remark.value);
    });
    form.addEventListener("submit", (event) => {
      sending = Boolean(event.submitter) && event.submitter.value === "note write";
      if (sending) {
        sessionStorage.setItem(sent, "1");
      }
    });
    form.addEventListener("formdata", (event) => {
      if (!sending) {
        event.formData.delete("remark");
      }
    });
  }

  /* --- the library --- */

  /**
   * Shows the library's own page in a dialogue and answers with the picture that was clicked. Forms and links of that
   * page go on working inside it.
   */
  function library(picked) {
    const dialog = fragment("library-template").firstElementChild;
    const body = dialog.querySelector(".library__body");

    const show = (html) => {
      const page = new DOMParser().parseFromString(html, "text/html");
      const main = page.querySelector(".desk__main");
      if (!main) {
        throw new Error("not the library");
      }
      main.querySelector(".desk__head").remove();
      body.replaceChildren(document.importNode(main, true));
      body.scrollTop = 0;
    };
    const load = (address, options) =>
      fetch(address, { credentials: "same-origin", ...options })
        .then((response) => response.text())
        .then(show)
        .catch(() => complain(words.unreachable));
    const complain = (sentence) => {
      const line = document.createElement("p");
      line.className = "notice notice--error";
      line.setAttribute("role", "alert");
      line.textContent = sentence;
      body.prepend(line);
    };

    dialog.addEventListener("click", (event) => {
      const tile = event.target.closest(".media-tile");
      const link = event.target.closest("a[href]");
      if (event.target.dataset.act === "close") {
        dialog.close();
      } else if (tile) {
        event.preventDefault();
        dialog.close();
        picked({ ...tile.dataset });
      } else if (link && link.closest(".pager, .empty")) {
        event.preventDefault();
        load(link.getAttribute("href"));
      }
    });
    dialog.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.target.method === "get") {
        load(LIBRARY + "?" + new URLSearchParams(new FormData(event.target)));
        return;
      }
      const input = event.target.querySelector("input[type=file]");
      const limit = Number(input ? input.dataset.maxBytes : 0);
      if (input && input.files.length && input.files[0].size > limit) {
        complain(words.tooLarge.replace("{0}", Math.floor(limit / 1048576)));
        return;
      }
      const sent = new FormData(event.target, event.submitter);
      body.setAttribute("aria-busy", "true");
      load(LIBRARY, { method: "POST", body: sent }).finally(() => body.removeAttribute("aria-busy"));
    });
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    load(LIBRARY);
  }

  /* --- the picture above the text --- */

  const choices = document.getElementById("picture-choices");
  const preview = document.getElementById("picture-preview");

  function choice(id) {
    return [...choices.querySelectorAll("input")].find((each) => each.value === id);
  }

  function choosePicture(id) {
    const input = choice(id) || choice("");
    input.checked = true;
    showPicture(input.closest("label"));
  }

  function showPicture(label) {
    preview.replaceChildren();
    if (label.dataset.address) {
      const image = document.createElement("img");
      image.src = label.dataset.address;
      image.alt = label.dataset.alt;
      preview.append(image);
    }
  }

  function takeWords(of) {
    field("figureAlt").value = of.alt || "";
    field("figureCaption").value = of.caption || "";
    field("figureCredit").value = of.credit || "";
    field("figureLicence").value = of.licence || "";
  }

  choices.addEventListener("change", (event) => {
    const label = event.target.closest("label");
    showPicture(label);
    takeWords(label.dataset);
    changed();
  });

  function takeFromLibrary(tile) {
    if (!choice(tile.media)) {
      const label = document.createElement("label");
      label.className = "picker__choice";
      Object.assign(label.dataset, tile);
      const input = document.createElement("input");
      Object.assign(input, { type: "radio", name: "picture", value: tile.media });
      const image = document.createElement("img");
      Object.assign(image, { src: tile.address, alt: tile.alt, width: 160, height: 160 });
      label.append(input, image);
      choices.querySelector("label").after(label);
    }
    choosePicture(tile.media);
    takeWords(tile);
    changed();
  }

  if (writable) {
    const acts = document.getElementById("picture-acts");
    acts.replaceChildren(fragment("library-button-template"));
    acts.addEventListener("click", (event) => {
      if (event.target.dataset.act === "library") {
        library(takeFromLibrary);
      }
    });
  }

  /* --- the writing surface --- */

  const escaped = (text) => {
    const box = document.createElement("span");
    box.textContent = text;
    return box.innerHTML.replace(/"/g, "&quot;");
  };
  const dialogButtons = [
    { type: "cancel", text: words.cancel },
    { type: "submit", text: words.insert, primary: true },
  ];

  function quoteDialog(editor) {
    const quote = editor.dom.getParent(editor.selection.getNode(), "blockquote");
    const footer = quote && quote.querySelector("footer");
    const said = quote
      ? [...quote.children].filter((each) => each !== footer).map((each) => each.textContent).join("\n\n")
      : editor.selection.getContent({ format: "text" });
    editor.windowManager.open({
      title: words.quote,
      body: { type: "panel", items: [
        { type: "textarea", name: "text", label: words.quoteText, maximized: true },
        { type: "input", name: "who", label: words.quoteWho },
      ] },
      initialData: { text: said, who: footer ? footer.textContent : "" },
      buttons: dialogButtons,
      onSubmit(dialog) {
        const { text, who } = dialog.getData();
        const paragraphs = text.split(/\n\s*\n/).filter((each) => each.trim())
          .map((each) => "<p>" + escaped(each.trim()).replace(/\n/g, "<br>") + "</p>").join("");
        const html = "<blockquote>" + paragraphs + (who.trim() ? "<footer>" + escaped(who.trim()) + "</footer>" : "") + "</blockquote>";
        dialog.close();
        if (paragraphs) {
          if (!quote && said) {
            editor.selection.setContent("");
          }
          replaceOrInsert(editor, quote, html);
        }
      },
    });
  }

  function figureDialog(editor, figure, picture) {
    editor.windowManager.open({
      title: words.figure,
      body: { type: "panel", items: [
        { type: "textarea", name: "alt", label: words.alt },
        { type: "textarea", name: "caption", label: words.caption },
        { type: "input", name: "credit", label: words.credit },
      ] },
      initialData: { alt: picture.alt || "", caption: picture.caption || "", credit: picture.credit || "" },
      buttons: dialogButtons,
      onSubmit(dialog) {
        const { alt, caption, credit } = dialog.getData();
        const source = credit.trim() ? '<small class="credit">' + escaped(credit.trim()) + "</small>" : "";
        const under = [escaped(caption.trim()), source].filter(Boolean).join(" ");
        const image = '<img src="' + escaped(picture.address) + '" srcset="' + escaped(picture.srcset || "")
          + '" sizes="(min-width: 45rem) 39rem, 100vw" alt="' + escaped(alt.trim()) + '" width="' + escaped(picture.width)
          + '" height="' + escaped(picture.height) + '">';
        dialog.close();
        replaceOrInsert(editor, figure, "<figure>" + image + (under ? "<figcaption>" + under + "</figcaption>" : "") + "</figure>");
      },
    });
  }

  function figureButton(editor) {
    const figure = editor.dom.getParent(editor.selection.getNode(), "figure");
    const image = figure && figure.querySelector("img");
    if (!image) {
      library((tile) => figureDialog(editor, null, tile));
      return;
    }
    const caption = figure.querySelector("figcaption");
    const credit = caption && caption.querySelector("small");
    figureDialog(editor, figure, {
      address: image.getAttribute("src"),
      srcset: image.getAttribute("srcset"),
      width: image.getAttribute("width"),
      height: image.getAttribute("height"),
      alt: image.alt,
      caption: caption ? [...caption.childNodes].filter((each) => each !== credit).map((each) => each.textContent).join("").trim() : "",
      credit: credit ? credit.textContent : "",
    });
  }

  function tableDialog(editor) {
    editor.windowManager.open({
      title: words.table,
      body: { type: "panel", items: [
        { type: "input", name: "caption", label: words.tableCaption },
        { type: "grid", columns: 2, items: [
          { type: "input", name: "columns", label: words.columns, inputMode: "numeric" },
          { type: "input", name: "rows", label: words.rows, inputMode: "numeric" },
        ] },
        { type: "checkbox", name: "headerRow", label: words.headerRow },
        { type: "checkbox", name: "headerColumn", label: words.headerColumn },
      ] },
      initialData: { caption: "", columns: "3", rows: "4", headerRow: true, headerColumn: false },
      buttons: dialogButtons,
      onSubmit(dialog) {
        const data = dialog.getData();
        const between = (typed, most) => Math.max(1, Math.min(most, parseInt(typed, 10) || 1));
        const columns = between(data.columns, 12);
        const rows = between(data.rows, 60);
        const line = (header) => "<tr>" + Array.from({ length: columns }, (_, column) => header
          ? '<th scope="col"><br></th>'
          : data.headerColumn && column === 0 ? '<th scope="row"><br></th>' : "<td><br></td>").join("") + "</tr>";
        const html = "<table>" + (data.caption.trim() ? "<caption>" + escaped(data.caption.trim()) + "</caption>" : "")
          + (data.headerRow ? "<thead>" + line(true) + "</thead>" : "")
          + "<tbody>" + line(false).repeat(rows) + "</tbody></table>";
        dialog.close();
        replaceOrInsert(editor, null, html);
      },
    });
  }

  /** Puts a block in the place of another, or behind the one in which the cursor is, and goes on writing below it. */
  function replaceOrInsert(editor, element, html) {
    editor.undoManager.transact(() => {
      const body = editor.getBody();
      const holder = editor.dom.create("div", {}, html);
      const block = holder.firstElementChild;
      let place = element || editor.selection.getNode();
      while (place !== body && place.parentNode !== body) {
        place = place.parentNode;
      }
      if (place === body) {
        body.append(block);
      } else if (element) {
        element.replaceWith(block);
      } else {
        place.after(block);
        if (place.nodeName === "P" && editor.dom.isEmpty(place)) {
          place.remove();
        }
      }
      if (!element) {
        if (!block.nextElementSibling) {
          block.after(editor.dom.create("p", {}, '<br data-mce-bogus="1">'));
        }
        editor.selection.setCursorLocation(block.querySelector("th, td") || block.nextElementSibling, 0);
      }
    });
    editor.nodeChanged();
    editor.dispatch("change");
  }

  function setUp(editor) {
    const inside = (name) => (api) => {
      const look = () => api.setActive(Boolean(editor.dom.getParent(editor.selection.getNode(), name)));
      editor.on("NodeChange", look);
      return () => editor.off("NodeChange", look);
    };
    editor.ui.registry.addToggleButton("piaquote", {
      icon: "quote", tooltip: words.quote, onAction: () => quoteDialog(editor), onSetup: inside("blockquote"),
    });
    editor.ui.registry.addToggleButton("piafigure", {
      icon: "image", tooltip: words.figure, onAction: () => figureButton(editor), onSetup: inside("figure"),
    });
    editor.ui.registry.addToggleButton("piatable", {
      icon: "table", tooltip: words.table, onAction: () => tableDialog(editor), onSetup: inside("table"),
    });
    editor.ui.registry.addToggleButton("piacode", {
      icon: "code-sample", tooltip: words.code, onAction: () => editor.execCommand("PiaCode"), onSetup: inside("code"),
    });
    editor.addCommand("PiaQuote", () => quoteDialog(editor));
    editor.addCommand("PiaFigure", () => figureButton(editor));
    editor.addCommand("PiaTable", () => tableDialog(editor));
    editor.addCommand("PiaCode", () => editor.formatter.toggle("code"));
    editor.on("input change undo redo SetContent", () => { if (first !== null) changed() });
    editor.on("init", () => {
      document.getElementById("body-vocabulary").remove();
      // The handle has a name and keys, and no role that would let it be told.
      editor.getContainer().querySelector(".tox-statusbar__resize-handle").setAttribute("role", "button");
      begin();
    });
    // A link in the list of what is wrong leads to the text's own id, which is hidden behind the surface.
    document.addEventListener("click", (event) => {
      if (event.target.closest('a[href="#body"]')) {
        event.preventDefault();
        editor.focus();
      }
    });
    field("language").addEventListener("change", (event) => {
      editor.getBody().lang = event.target.value;
      editor.getBody().dir = event.target.value === "ar" ? "rtl" : "ltr";
    });
  }

  if (!window.tinymce) {
    begin();
    return;
  }
  const interfaceLanguage = form.dataset.language;
  window.tinymce.init({
    selector: "#body",
    base_url: TINYMCE,
    suffix: ".min",
    readonly: !writable,
    language: interfaceLanguage === "en" ? undefined : interfaceLanguage,
    language_url: interfaceLanguage === "en" ? undefined : form.dataset.pack,
    directionality: field("language").value === "ar" ? "rtl" : "ltr",
    plugins: "autolink code fullscreen link lists searchreplace table wordcount",
    toolbar: "blocks | bold italic piacode link | bullist numlist piaquote hr | piafigure piatable | undo redo | searchreplace removeformat code fullscreen piakeys",
    toolbar_mode: "wrap",
    menubar: false,
    branding: false,
    promotion: false,
    elementpath: false,
    contextmenu: false,
    browser_spellcheck: true,
    height: 640,
    min_height: 320,
    skin: matchMedia("(prefers-color-scheme: dark)").matches ? "oxide-dark" : "oxide",
    content_css: form.dataset.sheet,
    body_class: "prose",
    content_style: "html { background: var(--raised) }"
      + "body.prose { margin: 1rem auto; padding-inline: 1rem; background: none; color: var(--ink); font: 400 var(--text-l)/var(--leading-text) var(--serif) }",
    block_formats: [words.paragraph + "=p", words.heading2 + "=h2", words.heading3 + "=h3", words.heading4 + "=h4", words.preformatted + "=pre"].join(";"),
    // The vocabulary of docs/vocabulary.md; the server decides, this only spares surprises.
    valid_elements: "p,h2,h3,h4,ul,ol[start|type|reversed],li[value],dl,dt,dd,blockquote[cite],footer,pre,hr,br,figure,figcaption,"
      + "table,caption,thead,tbody,tfoot,tr,th[scope|colspan|rowspan],td[colspan|rowspan],a[href|rel|id],strong/b,em/i,u,s,sub,sup,small[class],"
      + "mark,code,kbd,samp,var,abbr[title],dfn[title],cite,q[cite],del[cite|datetime],ins[cite|datetime],time[datetime],bdi,bdo[dir],span[lang|dir],"
      + "ruby,rt,rp,wbr,img[src|srcset|sizes|alt|width|height],@[lang|dir]",
    valid_classes: { "*": "", small: "credit" },
    valid_styles: { "*": "" },
    convert_urls: false,
    entity_encoding: "raw",
    visual: false,
    object_resizing: false,
    paste_data_images: false,
    // What styles say is read before they go: see paste.js.
    paste_remove_styles_if_webkit: false,
    paste_preprocess: (editor, pasted) => {
      if (!pasted.internal) {
        pasted.content = window.piaPaste(pasted.content);
      }
    },
    link_title: false,
    link_target_list: false,
    link_assume_external_targets: "https",
    table_toolbar: "tableinsertrowbefore tableinsertrowafter tabledeleterow | tableinsertcolbefore tableinsertcolafter tabledeletecol | tablerowheader tablecolheader tablecaption | tablemergecells tablesplitcells | tabledelete",
    table_resize_bars: false,
    table_header_type: "sectionCells",
    table_sizing_mode: "responsive",
    table_use_colgroups: false,
    table_default_attributes: {},
    table_default_styles: {},
    setup: setUp,
  });
})();
